// The colours of a chart: on the page those of its theme, in a file those that print, written out.
import { labels } from '../../../graph-data/ontology/ontology.ts';

export interface ChartPaint {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly axis: string;
  readonly mark: string;
  readonly chosen: string;
}

export const screenPaint: ChartPaint = {
  ground: 'var(--ground)',
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  line: 'var(--line)',
  axis: 'var(--line-strong)',
  mark: 'var(--label-Estimate)',
  chosen: 'var(--accent)',
};

/** A picture that leaves the page stands on white, whatever the theme. */
export const printPaint: ChartPaint = {
  ground: '#ffffff',
  ink: '#15181b',
  inkSoft: '#4a525a',
  line: '#e1e5e8',
  axis: '#98a1a9',
  mark: labels.Estimate.look.light,
  chosen: '#0b5c8a',
};
