// What the user set about a language model, and what reading with it gives.
import type { DocumentProposals } from '../../../graph-data/ontology/ontology.ts';

/** A language model behind an OpenAI-compatible address; an empty `modelUrl` or `modelName` means that there is none. */
export interface ModelSettings {
  /** Ends before `/chat/completions`: "http://127.0.0.1:11434/v1". */
  readonly modelUrl: string;
  readonly modelName: string;
  /** Sent as a bearer token; empty for none. */
  readonly modelKey: string;
  /** How long one answer may take, in seconds. */
  readonly modelSeconds: number;
  /** How much of a text goes into one request, in UTF-16 units. */
  readonly modelPieceCharacters: number;
  /** How often a piece is sent until its answer can be used. */
  readonly modelTries: number;
  /** Of a million tokens sent, in thousandths of a US dollar; 0 where it costs nothing. */
  readonly modelInputPrice: number;
  /** Of a million tokens received, in thousandths of a US dollar. */
  readonly modelOutputPrice: number;
}

/** Half-open range of UTF-16 units in the text of the document. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What would go where, before anything goes. */
export interface ModelPlan {
  /** Stands for all that is sent and where: what a person was shown is what goes. */
  readonly id: string;
  /** The whole address that is called. */
  readonly address: string;
  readonly model: string;
  /** Whether the address is this machine; what a program there does with the text nobody knows. */
  readonly isThisMachine: boolean;
  readonly pieces: readonly Piece[];
  /** All that is sent with each piece: what the model is asked to do, and the form of its answer. */
  readonly instruction: string;
  /** Estimated at four characters a token, without the answer. */
  readonly inputTokens: number;
  /** In US dollars, for the estimated tokens and an answer as long as the text; absent where no price is set. */
  readonly cost?: number;
}

/** Tokens as the model counted them, and what they cost by the prices that were set. */
export interface ModelUse {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the model did not count, so that the tokens are estimated at four characters each. */
  readonly isEstimated: boolean;
  /** In US dollars; absent where no price is set. */
  readonly cost?: number;
}

/** Why proposals of a model, or parts of them, were left out, and how many. */
export interface DroppedProposals {
  readonly reason: string;
  readonly count: number;
}

export interface ModelReading {
  readonly proposals: DocumentProposals;
  readonly dropped: readonly DroppedProposals[];
  /** Pieces that gave no answer of use, each with the last reason; they can be sent again alone. */
  readonly failed: readonly (Piece & { readonly reason: string })[];
  readonly use: ModelUse;
  /** What it took and what was dropped, in sentences for a person. */
  readonly notes: readonly string[];
}
