// An invented question for the tests of the comparison: how many containers are lost, by four reports of two origins.
import type {
  Claim,
  ComparedEstimate,
  EntityRef,
  EstimateComparison,
  EstimateFigures,
  Origin,
  QuestionComparison,
} from '../../../client/state/state.ts';

export const who = (id: string, name: string, label: EntityRef['label'] = 'Organization'): EntityRef => ({
  id,
  name,
  label,
});

export const union = who('union', 'Dockers’ Union');
export const authority = who('authority', 'Port Authority');
export const wire = who('wire', 'Coast Wire');
export const gazette = who('gazette', 'Port Gazette');

type Values = Pick<EstimateFigures, 'bound'> & { readonly minValue?: number; readonly maxValue?: number };

export const figures = (values: Values, unit = 'container'): EstimateFigures => ({
  ...values,
  unit,
  measure: 'containers lost',
  scope: 'containers lost in the port',
});

/** A claim of a publisher, through whom the origin speaks. */
export const claim = (
  id: string,
  publisher: EntityRef,
  origin: EntityRef,
  estimate: EstimateFigures,
): Claim => ({
  id,
  labels: ['Claim', 'Estimate'],
  gloss: `${origin.name} counts the lost containers.`,
  stance: 'estimates',
  attribution: 'explicit',
  quotation: 'indirect',
  polarity: 'affirmative',
  certainty: 'certain',
  hedges: [],
  chain: [
    { position: 0, speaker: publisher },
    { position: 1, speaker: origin, cue: 'said' },
  ],
  origin,
  isOriginNamed: origin.label !== 'UnnamedSource',
  report: { id: `report-${publisher.id}`, title: `Cargo, by ${publisher.name}`, publisher, held: false },
  passage: { start: 0, end: 10, state: 'anchored' },
  about: [],
  relations: [],
  estimate,
});

const originOf = (id: string, end: EntityRef): Origin => ({
  rule: 'origin.last-named',
  claims: [id],
  reason: 'It is the last named speaker.',
  claim: id,
  origin: end,
  depth: 1,
  chain: [],
  through: [],
});

export const estimate = (
  id: string,
  origin: EntityRef,
  more: Partial<ComparedEstimate> = {},
): ComparedEstimate => ({
  claim: id,
  origin: originOf(id, origin),
  bound: 'exact',
  unit: 'container',
  scope: 'containers lost in the port',
  places: [who('port', 'Port of Amber', 'Place')],
  ...more,
});

export const compared = (
  left: string,
  right: string,
  verdict: EstimateComparison['verdict'],
  differences: EstimateComparison['differences'] = [],
): EstimateComparison => ({
  rule: 'compare',
  claims: [left, right],
  reason: 'As the values tell.',
  left,
  right,
  verdict,
  differences,
});

/** Forty to fifty says the union, in the wire and again in the gazette; at most twelve says the authority. */
export const lostContainers: QuestionComparison = {
  question: { id: 'question-lost', text: 'How many containers are lost?', measure: 'containers lost' },
  estimates: [
    estimate('c-wire', union, {
      low: 40,
      high: 50,
      bound: 'between',
      asOf: '2031-02',
      publishedAt: '2031-03-04',
    }),
    estimate('c-gazette', union, {
      low: 40,
      high: 50,
      bound: 'between',
      asOf: '2031-02',
      publishedAt: '2031-03-05',
      reprintOf: 'c-wire',
    }),
    estimate('c-authority', authority, {
      high: 12,
      bound: 'atMost',
      asOf: '2031-03',
      publishedAt: '2031-03-06',
    }),
    estimate('c-share', authority, { low: 0.1, high: 0.1, unit: 'share', publishedAt: '2031-03-06' }),
  ],
  comparisons: [
    compared('c-wire', 'c-gazette', 'equal'),
    compared('c-wire', 'c-authority', 'disjoint'),
    compared('c-share', 'c-wire', 'notComparable', [
      { property: 'unit', left: 'share', right: 'container' },
      { property: 'asOf', left: 'not said', right: 'February 2031' },
    ]),
  ],
  independent: {
    rule: 'independence.distinct-origins',
    claims: ['c-wire', 'c-gazette', 'c-authority', 'c-share'],
    reason: '2 independent origins.',
    count: 2,
    groups: [
      { origins: [union], claims: ['c-wire', 'c-gazette'], because: ['The gazette has it from the wire.'] },
      { origins: [authority], claims: ['c-authority', 'c-share'], because: [] },
    ],
    unknown: [],
  },
  sums: [],
  shares: [],
  claims: [
    claim('c-wire', wire, union, figures({ minValue: 40, maxValue: 50, bound: 'between' })),
    claim('c-gazette', gazette, union, figures({ minValue: 40, maxValue: 50, bound: 'between' })),
    claim('c-authority', wire, authority, figures({ maxValue: 12, bound: 'atMost' })),
    claim('c-share', wire, authority, figures({ minValue: 0.1, maxValue: 0.1, bound: 'exact' }, 'share')),
  ],
};
