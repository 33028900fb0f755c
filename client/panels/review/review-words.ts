// Words of the review: how sure a proposal is, where it stands, and what was done.
import type { ExtractionProgress, ProposedEntityView, ReviewClaim, ReviewReport } from '../../state/state.ts';
import { count } from '../phrases.ts';

type OtherReading = NonNullable<ReviewClaim['otherReadings']>[number];

/** From which score on a proposal has which word; the surest first. */
export const scoreBands = [
  { word: 'sure', from: 0.85 },
  { word: 'likely', from: 0.6 },
  { word: 'check', from: 0 },
] as const;
export type ScoreWord = (typeof scoreBands)[number]['word'];

/** `wordScore(0.7)` → "likely" */
export const wordScore = (score: number): ScoreWord =>
  scoreBands.find(({ from }) => score >= from)?.word ?? 'check';

/** What a proposal's word of score means. */
export const explainScore: Readonly<Record<ScoreWord, string>> = {
  sure: 'The reader is sure of it',
  likely: 'The reader thinks it likely',
  check: 'The reader doubts it: read the passage',
};

export const stateWords: Readonly<Record<ReviewClaim['state'], string>> = {
  waiting: 'waits',
  accepted: 'accepted',
  rejected: 'rejected',
  replaced: 'split or joined',
};

/** What an entity may be. */
export const entitySorts: Readonly<Record<ProposedEntityView['label'], string>> = {
  Person: 'person',
  Organization: 'organization',
  UnnamedSource: 'unnamed source',
  Place: 'place',
  Event: 'event',
  Report: 'report',
};

export const aboutRoles = {
  subject: 'about',
  object: 'towards',
  place: 'place',
  topic: 'topic',
} as const;

/** `The names` → "the names"; an acronym keeps its capitals. */
const lowerFirst = (sentence: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** Reasons, which are sentences, after a "because": `The names are alike.` → "the names are alike". */
export const joinReasons = (reasons: readonly string[]): string =>
  reasons.map((reason) => lowerFirst(reason).replace(/\.$/, '')).join('; ');

const LONGEST_GLOSS = 70;

/** A gloss short enough for one line. */
export const shortGloss = (gloss: string): string =>
  gloss.length <= LONGEST_GLOSS ? gloss : `${gloss.slice(0, LONGEST_GLOSS - 1).trimEnd()}…`;

const differences: Readonly<Record<OtherReading['differsIn'][number], string>> = {
  speaker: 'another speaker',
  figure: 'another figure',
  denial: 'said by one and denied by the other',
  extent: 'more or fewer of the words',
};

/** `tellDifferences(['speaker', 'figure'])` → "It differs: another speaker, another figure." */
export const tellDifferences = (differsIn: OtherReading['differsIn']): string =>
  differsIn.length === 0 ? '' : `It differs: ${differsIn.map((name) => differences[name]).join(', ')}.`;

/** How many readers found it, where several did, and whether others read its words otherwise. */
export const tellReaders = ({ alsoFoundBy = [], otherReadings = [] }: ReviewClaim): readonly string[] => [
  ...(alsoFoundBy.length > 0 ? [`${alsoFoundBy.length + 1} readers`] : []),
  ...(otherReadings.length > 0 ? ['another reading'] : []),
];

/** As much of a reading as its words need. */
export type ReadingState = Pick<
  ExtractionProgress,
  'state' | 'proposals' | 'foundBefore' | 'failed' | 'error'
>;

/** What is to be said of what was read: "3 of them found before, 1 piece failed". */
const tellRest = ({ foundBefore = 0, failed = [] }: ReadingState): string =>
  [
    ...(foundBefore > 0 ? [`, ${foundBefore} of them found by another reader before`] : []),
    ...(failed.length > 0 ? [`, ${count(failed.length, 'piece')} failed`] : []),
  ].join('');

/** How far the reading of a report for claims is: "done, 12 claims proposed". */
export function tellReading(told: ReadingState): string {
  const { state, proposals, error } = told;
  switch (state) {
    case 'queued':
      return 'waits its turn';
    case 'running':
      return 'is being read…';
    case 'done':
      return (
        (proposals === 0 ? 'read, no claims found' : `read, ${count(proposals, 'claim')} proposed`) +
        tellRest(told)
      );
    case 'failed':
      return error ? `failed: ${error.message} ${error.fix}` : 'failed';
    case 'cancelled':
      return 'cancelled; read only when you ask';
  }
}

/** How the reading of all reports stands, in one line. */
export function tellReadings(reports: readonly Pick<ReviewReport, 'state'>[]): string {
  const many = (state: ReviewReport['state']): number =>
    reports.filter((report) => report.state === state).length;
  const parts = [
    [many('running'), 'being read'],
    [many('queued'), 'waiting'],
    [many('done'), 'done'],
    [many('failed'), 'failed'],
    [many('cancelled'), 'cancelled'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}
