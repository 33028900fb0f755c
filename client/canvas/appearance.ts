// How a node and an edge look: shape and colour from the ontology, size and width from the number of claims.
import { isLabel, type Label, type LabelDefinition, labels } from '../../graph-data/ontology/ontology.ts';

export type Scheme = 'light' | 'dark';
export type Shape = LabelDefinition['look']['shape'];
/** `fine` are short dashes: what it stands for is only proposed. */
export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'fine';
export type EdgeState = 'affirmed' | 'denied' | 'uncertain' | 'contested';

/** The colours of the picture that do not come from a label; as hex or rgb(). */
export interface Palette {
  readonly scheme: Scheme;
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  /** What calls for a second look: reports that lead back to each other. */
  readonly warn: string;
  /** An edge that is only speech: one speaks of the other. */
  readonly edge: string;
  /** The same, resting on one or two claims. */
  readonly edgeFaint: string;
  /** An edge that holds a claimed relation, such as "operates in". */
  readonly edgeRelation: string;
  readonly edgeStrong: string;
  /** An edge that rests on proposals only. */
  readonly edgeProposed: string;
  readonly fadedNode: string;
  readonly fadedEdge: string;
}

export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    scheme: 'light',
    ground: '#ffffff',
    ink: '#15181b',
    inkSoft: '#4a525a',
    accent: '#0b5c8a',
    warn: '#944000',
    edge: '#dde3e7',
    edgeFaint: '#ebeef1',
    edgeRelation: '#9aa6b0',
    edgeStrong: '#76828d',
    edgeProposed: '#b3bbc2',
    fadedNode: '#dde2e6',
    fadedEdge: '#eff2f4',
  },
  dark: {
    scheme: 'dark',
    ground: '#101316',
    ink: '#e9ebed',
    inkSoft: '#b6bdc4',
    accent: '#6cb8e6',
    warn: '#f0ab72',
    edge: '#2a3239',
    edgeFaint: '#1f252a',
    edgeRelation: '#5c6872',
    edgeStrong: '#8b97a2',
    edgeProposed: '#4d5861',
    fadedNode: '#2a3036',
    fadedEdge: '#1b2025',
  },
};

const labelOf = (name: string): Label => (isLabel(name) ? name : 'Claim');

/** Whether a node of this label is a statement rather than an entity. */
export const isClaimLabel = (label: string): boolean => label === 'Claim' || label === 'Estimate';

export const shapeOf = (label: string): Shape => labels[labelOf(label)].look.shape;

export const colourOf = (label: string, scheme: Scheme): string => labels[labelOf(label)].look[scheme];

/** `nounFor('Place', 1)` → `place`; `nounFor('UnnamedSource', 3)` → `unnamed sources`. */
export function nounFor(label: string, count: number): string {
  const definition = labels[labelOf(label)];
  if (count !== 1) return definition.plural.toLowerCase();
  return definition.name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** Radius of a node in CSS pixels at the usual zoom: the area grows with the claims, and stops at 20. */
export function nodeRadius(label: string, claims: number): number {
  if (label === 'Estimate') return 5;
  if (label === 'Claim') return 3.6;
  return Math.min(20, 4 + 1.25 * Math.sqrt(Math.max(0, claims)));
}

/** What is only proposed is drawn no larger than this, however often it is proposed. */
const LARGEST_PROPOSAL = 8;

/** Radius of a node of which nobody has reviewed anything. */
export const proposalRadius = (label: string, claims: number): number =>
  Math.min(LARGEST_PROPOSAL, Math.max(isClaimLabel(label) ? 4.5 : 5.5, nodeRadius(label, claims)));

/** Width of an edge in CSS pixels at the usual zoom: one more claim matters less the more there are; at most 4.5. */
export const edgeWidth = (claims: number): number =>
  Math.min(4.5, 0.9 + 0.6 * Math.log2(Math.max(1, claims)));

export function lineStyleOf(state: EdgeState): LineStyle {
  if (state === 'contested') return 'dotted';
  return state === 'affirmed' ? 'solid' : 'dashed';
}

export const PROPOSAL_WIDTH = 1.1;

/** Height of a label in CSS pixels: 11 for what is hardly spoken of, 15 for the most important. */
export const labelHeight = (claims: number): number => Math.min(15, 11 + Math.log2(1 + claims / 3) * 0.8);

/** Shortens a long name; the ellipsis counts as one of the `most` characters. */
export function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Breaks a text into at most `most` lines of about `width` characters; the last one ends in an ellipsis if text is left. */
export function breakLines(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width || line === '') {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/[\s.,;:]+$/, '')} …`];
}
