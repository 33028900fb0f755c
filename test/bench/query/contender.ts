// What every contender of the query benchmark offers: it has loaded a graph, and answers questions by name.

export type Parameters = Readonly<Record<string, string>>;

/** A row is an array or a record; its values in their order are what counts. */
export type Row = readonly unknown[] | Readonly<Record<string, unknown>>;

export type Ask = (parameters: Parameters) => readonly Row[];

/** The names of those that are no peers. */
export const OURS = 'Hearsay';
export const ARRAYS = 'typed arrays';
export const GRAPHOLOGY = 'graphology';

export interface Contender {
  readonly name: string;
  /** Undefined when the contender cannot answer this question. */
  readonly ask: (question: string) => Ask | undefined;
  readonly close: () => void;
}
