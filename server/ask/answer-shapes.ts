// What the question box answers.

/** A part of an answer and the claims that it rests on. */
export interface AnswerPart {
  text: string;
  /** Ids; never empty. */
  claims: string[];
  /** Id of the entity or report that the part is of; its name begins the text, before a colon. */
  about?: string;
}

export interface AnswerText {
  /** `empty`: nobody in the collection says so. `unclear`: the question was not understood. */
  outcome: 'found' | 'empty' | 'unclear';
  /** One sentence. */
  text: string;
  parts: AnswerPart[];
  /** Where the outcome is `empty`: the nearest things that are said. */
  nearest: AnswerPart[];
  /** Where the outcome is `unclear`: questions that this collection can answer. */
  examples: string[];
  /** Independent sources that are known, where the question asks how many there are. */
  count?: number;
}

export interface AskAnswer {
  /** What was understood. */
  interpretation: string;
  /** openCypher, ready to run again with `parameters`; empty where the question was not understood. */
  query: string;
  parameters: Record<string, unknown>;
  answer: AnswerText;
  /** Ids in reading order. */
  claims: string[];
  entities: string[];
  reports: string[];
  /** There are more claims than the limit of rows lets through. */
  truncated: boolean;
}
