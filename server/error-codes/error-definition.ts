// What is said of each error code.

/** Its HTTP status and its sentences; {name} is filled in. */
export interface ErrorDefinition {
  readonly status: number;
  /** What went wrong and why. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** Error codes with what is said of each. */
export type ErrorTable = Readonly<Record<string, ErrorDefinition>>;
