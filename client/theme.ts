// Mantine's theme: our type, our one accent colour, small radii, and Mantine's variables bound to the page's own.
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { labels } from '../graph-data/ontology/ontology.ts';

const accent: MantineColorsTuple = [
  '#e6f0f6',
  '#cfe3ef',
  '#a3cae0',
  '#6cb8e6',
  '#4a9fd2',
  '#2b86ba',
  '#17719f',
  '#0b5c8a',
  '#084a70',
  '#063a58',
];

/** White on the dark theme's light accent could hardly be read; in the light theme the ground is white. */
const readable: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isOnAccent = input.variant === 'filled' && input.color === input.theme.primaryColor;
  return isOnAccent ? { ...colours, color: 'var(--ground)' } : colours;
};

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  colors: { accent },
  defaultRadius: 3,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: readable,
  components: { Checkbox: { defaultProps: { iconColor: 'var(--ground)' } } },
});

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--ground)',
  '--mantine-color-default-hover': 'var(--ground-soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
};

/** The colour of each label in a theme, as `--label-Person` and so on. */
const labelColours = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, { look }]) => [`--label-${name}`, look[scheme]]));

/** Binds Mantine's colours to the tokens of theme.css, which know light and dark, and gives labels theirs. */
export const bindVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, ...labelColours('light') },
  dark: { ...shared, ...labelColours('dark') },
});
