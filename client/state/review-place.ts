// Where in the review a person is: which part of it, which proposals are listed, and the one that is judged.

/** The claims to judge, the records that may be one, and the reading of files for claims. */
export const reviewParts = ['claims', 'same', 'reading'] as const;
export type ReviewPart = (typeof reviewParts)[number];

/** The states that can be listed; what was split or joined lives on in its successors. */
export const listedStates = ['waiting', 'accepted', 'rejected'] as const;
export type ListedState = (typeof listedStates)[number];

export interface ReviewPlace {
  readonly part: ReviewPart;
  /** Id of the proposal that is judged; the first of the list when undefined. */
  readonly proposal: string | undefined;
  /** Id of the only report that is listed. */
  readonly report: string | undefined;
  readonly state: ListedState;
  /** Only proposals from this score on, 0 to 1. */
  readonly minScore: number | undefined;
}

export const homeReview: ReviewPlace = {
  part: 'claims',
  proposal: undefined,
  report: undefined,
  state: 'waiting',
  minScore: undefined,
};

function readScore(text: string | null): number | undefined {
  const score = Number(text ?? '');
  return score > 0 && score <= 1 ? score : undefined;
}

/** Reads the place from the query part of a URL; what it does not understand it leaves at its start value. */
export function readReviewPlace(query: URLSearchParams): ReviewPlace {
  return {
    part: reviewParts.find((part) => part === query.get('part')) ?? homeReview.part,
    proposal: query.get('proposal') ?? undefined,
    report: query.get('of') ?? undefined,
    state: listedStates.find((state) => state === query.get('state')) ?? homeReview.state,
    minScore: readScore(query.get('score')),
  };
}

/** The names and values that `readReviewPlace` reads; those of the home place are empty. */
export const reviewEntries = (place: ReviewPlace): readonly (readonly [name: string, value: string])[] => [
  ['part', place.part === homeReview.part ? '' : place.part],
  ['proposal', place.proposal ?? ''],
  ['of', place.report ?? ''],
  ['state', place.state === homeReview.state ? '' : place.state],
  ['score', place.minScore === undefined ? '' : String(place.minScore)],
];
