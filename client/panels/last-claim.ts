// The claim that was looked at last, so that its report opens at its passage.
let last: string | undefined;

export const rememberClaim = (id: string): void => {
  last = id;
};
export const lastClaim = (): string | undefined => last;
