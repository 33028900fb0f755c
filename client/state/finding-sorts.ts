// The sorts of findings that the list of checks tells apart, and which of them it shows.

export const findingSorts = ['contradiction', 'dismissed', 'circular', 'brokenSum', 'sum', 'share'] as const;

export type FindingSort = (typeof findingSorts)[number];

export interface Findings {
  /** The only sort that is shown; all of them when undefined. */
  readonly sort: FindingSort | undefined;
  /** Key of the finding whose claims are shown side by side. */
  readonly open: string | undefined;
}

export const homeFindings: Findings = { sort: undefined, open: undefined };

export const isFindingSort = (word: string | undefined): word is FindingSort =>
  findingSorts.some((sort) => sort === word);
