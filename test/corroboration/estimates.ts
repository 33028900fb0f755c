// Invented estimates for tests: one question, many speakers, all about a harbour that does not exist.
import {
  corroborate,
  type EstimateComparison,
  type SumOfParts,
} from '../../server/corroboration/corroboration.ts';
import {
  body,
  type Claim,
  claim,
  type Entity,
  person,
  place,
  report,
  snapshotOf,
  type World,
} from './small-world.ts';

type EstimateDetails = NonNullable<Claim['estimate']>;

/** What a test says of an estimate; the rest is a count of guards in the harbour. */
export interface Told extends Partial<EstimateDetails> {
  readonly by?: string;
  readonly through?: readonly string[];
  readonly in?: string;
  readonly asOf?: string;
  readonly saidAt?: string;
  readonly at?: readonly string[];
  readonly stance?: Claim['stance'];
  readonly polarity?: Claim['polarity'];
  readonly start?: number;
}

const question = 'question-guards';

/** `estimate('a', 40, 50)` → from 40 to 50 guards, said by Ada in the Bay Courier. */
export function estimate(
  id: string,
  minValue: number | undefined,
  maxValue: number | undefined,
  told: Told = {},
): Claim {
  const { by = 'ada', through = [], in: inReport = 'bay-report', at = ['bay'], start = 0, ...rest } = told;
  const { asOf, saidAt, stance = 'asserts', polarity = 'affirmative', ...figure } = rest;
  return claim(id, inReport, [publisherOf(inReport), ...through, by], {
    passage: { start, end: start + 1 },
    stance,
    polarity,
    ...(asOf === undefined ? {} : { asOf }),
    ...(saidAt === undefined ? {} : { saidAt }),
    about: at.map((entity) => ({ entity, role: 'place' as const })),
    estimate: {
      ...(minValue === undefined ? {} : { minValue }),
      ...(maxValue === undefined ? {} : { maxValue }),
      bound: minValue === maxValue ? 'exact' : 'between',
      unit: 'person',
      measure: 'guards',
      scope: 'guards in the harbour',
      question,
      ...figure,
    },
  });
}

const publisherOf = (inReport: string): string => (inReport === 'cape-report' ? 'cape-times' : 'bay-courier');

export const entities: readonly Entity[] = [
  body('bay-courier'),
  body('cape-times'),
  person('ada'),
  person('bela'),
  place('bay'),
  place('cape'),
  place('both-shores'),
];

const reports = [report('bay-report', 'bay-courier'), report('cape-report', 'cape-times')];

/** The answers about a world that has these claims. */
export const corroborateClaims = (claims: readonly Claim[], world: World = {}) =>
  corroborate(
    snapshotOf({
      reports,
      questions: [{ id: question, measure: 'guards', scope: 'guards', text: 'How many guards are there?' }],
      ...world,
      claims,
      entities: [...entities, ...(world.entities ?? [])],
    }),
  );

/** The one comparison of two estimates. */
export function compareTwo(left: Claim, right: Claim, world: World = {}): EstimateComparison {
  const [comparison] = corroborateClaims([left, right], world).comparisons(left.id);
  if (!comparison) throw new Error('the two estimates were not compared');
  return comparison;
}

export const sumsOf = (claims: readonly Claim[], world: World = {}): readonly SumOfParts[] =>
  corroborateClaims(claims, world).sums();
