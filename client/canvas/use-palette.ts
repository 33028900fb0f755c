// The colours of the picture for the page's light or dark theme.
import { useComputedColorScheme } from '@mantine/core';
import { type Palette, palettes } from './appearance.ts';

export function usePalette(): Palette {
  return palettes[useComputedColorScheme('light')];
}
