// The grammar of generated expressions as text: «integer» stands for any expression of that kind.
import type { Features } from './features.ts';
import type { ValueKind } from './vocabulary.ts';

/**
 * One way to write an expression. In guillemets: a kind; `any`, `number` or `times`; `new kind x` for a variable x
 * that may be used after `bind`; `key`, `label`, `type`, `pattern`, `matching` or `place` for what patterns have.
 */
export interface Production {
  readonly text: string;
  readonly needs?: keyof Features;
}

const plain = (...texts: readonly string[]): readonly Production[] => texts.map((text) => ({ text }));
const needing = (needs: keyof Features, ...texts: readonly string[]): readonly Production[] =>
  texts.map((text) => ({ text, needs }));

/** What gives a value of any kind from values of that kind. */
const choices = (kind: string): readonly Production[] =>
  plain(
    `CASE WHEN «boolean» THEN «${kind}» ELSE «${kind}» END`,
    `CASE «integer» WHEN «integer» THEN «${kind}» WHEN null THEN «${kind}» END`,
    `coalesce(«${kind}», «${kind}»)`,
    `[«${kind}», «${kind}»][«integer»]`,
    `head([«${kind}»])`,
  );

const booleans = [
  ...plain(
    '«boolean» AND «boolean»',
    '«boolean» OR «boolean»',
    '«boolean» XOR «boolean»',
    'NOT «boolean»',
    '«integer» = «number»',
    '«string» <> «string»',
    '«any» = «any»',
    '«number» < «number»',
    '«string» >= «string»',
    '«any» > «any»',
    '«integer» <= «number» < «integer»',
    '«any» IN «list»',
    '«any» IS NULL',
    '«any» IS NOT NULL',
    '«string» STARTS WITH «string»',
    '«string» ENDS WITH «string»',
    '«string» CONTAINS «string»',
    "«string» =~ '.*[aou].?'",
    '«node»:«label»',
    '«node» = «node»',
    'startNode(«relationship») = «node»',
  ),
  ...needing(
    'comprehensions',
    'all(«new integer x» IN [«integer», «integer», «number»]«bind» WHERE «boolean»)',
    'any(«new any x» IN «list»«bind» WHERE «boolean»)',
    'none(«new node x» IN nodes(«path»)«bind» WHERE «boolean»)',
    'single(«new integer x» IN range(0, «integer»)«bind» WHERE «boolean»)',
  ),
  ...needing('patternValues', '«pattern»', 'exists(«pattern»)'),
  ...needing('subqueryValues', 'EXISTS { «matching» }', 'COUNT { «matching» } > 1'),
  ...needing('temporal', '«times» < «times»', '«date» = «date»', '«duration» <= «duration»'),
];

const integers = [
  ...plain(
    '«integer» + «integer»',
    '«integer» - «integer»',
    '«integer» * «integer»',
    '«integer» / «integer»',
    '«integer» % «integer»',
    '-«integer»',
    'size(«list»)',
    'size(«string»)',
    'length(«path»)',
    'toInteger(«number»)',
    'toInteger(«string»)',
    'abs(«integer»)',
    'sign(«number»)',
    '«integer» + «any»',
  ),
  ...needing(
    'comprehensions',
    'reduce(«new integer sum» = «integer», «new integer x» IN [1, «integer»]«bind» | «integer»)',
  ),
  ...needing('subqueryValues', 'COUNT { «matching» }'),
  ...needing('temporal', '«date».year', '«times».day', '«duration».seconds'),
];

const floats = [
  ...plain(
    '«float» + «number»',
    '«number» - «float»',
    '«number» * «float»',
    '«number» / «float»',
    '«number» ^ «number»',
    'toFloat(«integer»)',
    'toFloat(«string»)',
    'sqrt(«number»)',
    'round(«number»)',
    'log(«number»)',
  ),
  ...needing('comprehensions', 'reduce(«new float sum» = 0.0, «new any x» IN «list»«bind» | «float»)'),
];

const strings = [
  ...plain(
    '«string» + «string»',
    '«string» + «integer»',
    'toString(«any»)',
    'toUpper(«string»)',
    'trim(«string»)',
    'substring(«string», «integer»)',
    'replace(«string», «string», «string»)',
    'left(«string», «integer»)',
    'reverse(«string»)',
    'type(«relationship»)',
  ),
  ...needing('temporal', 'toString(«times»)'),
];

const lists = [
  ...plain(
    '[]',
    '[«any»]',
    '[«integer», «number», «any»]',
    '«list» + «list»',
    '«list» + «any»',
    '«list»[«integer»..«integer»]',
    '«list»[«integer»..]',
    'range(«integer», «integer»)',
    'range(0, 3, «integer»)',
    'reverse(«list»)',
    'tail(«list»)',
    "split(«string», 'a')",
    'labels(«node»)',
    'keys(«node»)',
    'nodes(«path»)',
    'relationships(«path»)',
  ),
  ...needing(
    'comprehensions',
    '[«new any x» IN «list»«bind» | «any»]',
    '[«new any x» IN «list»«bind» WHERE «boolean»]',
    '[«new integer x» IN range(1, «integer»)«bind» WHERE «boolean» | «integer»]',
    '[«new node x» IN nodes(«path»)«bind» | «string»]',
  ),
  ...needing(
    'gatheredLists',
    '[«pattern» | «any»]',
    '[«pattern» WHERE «boolean» | «any»]',
    'COLLECT { «matching» RETURN «any» AS v }',
  ),
  ...needing('maps', 'keys(«map»)'),
];

const maps = [
  ...plain(
    '{}',
    '{n: «integer»}',
    '{«key»: «any», «key»: «any»}',
    'properties(«node»)',
    'properties(«relationship»)',
    '{inner: «map»}.inner',
  ),
];

const instants = (name: ValueKind, parts: string): readonly Production[] =>
  needing(
    'temporal',
    `«${name}» + «duration»`,
    `«${name}» - «duration»`,
    `${name}({${parts}})`,
    `${name}(«times»)`,
    `${name}.truncate('hour', «times»)`,
    `${name}(toString(«${name}»))`,
  );

const durations = needing(
  'temporal',
  '«duration» + «duration»',
  '«duration» * «number»',
  '«duration» / «number»',
  'duration({months: «integer», days: «number», seconds: «number»})',
  'duration.between(«times», «times»)',
  'duration.inSeconds(«times», «times»)',
);

/** Every way to write an expression that is made of others, by the kind of its value. */
export const productions: Readonly<Record<ValueKind, readonly Production[]>> = {
  boolean: [...booleans, ...choices('boolean')],
  integer: [...integers, ...choices('integer')],
  float: [...floats, ...choices('float')],
  string: [...strings, ...choices('string')],
  list: [...lists, ...choices('list')],
  map: [...maps, ...choices('map')],
  node: [
    ...plain('startNode(«relationship»)', 'endNode(«relationship»)', 'nodes(«path»)[«integer»]'),
    ...choices('node'),
  ],
  relationship: [...plain('relationships(«path»)[«integer»]'), ...choices('relationship')],
  path: choices('path'),
  date: [...instants('date', 'year: 2031, month: «integer», day: «integer»'), ...choices('date')],
  time: [...instants('time', "hour: «integer», minute: 5, timezone: '+02:00'"), ...choices('time')],
  localtime: [...instants('localtime', 'hour: 12, minute: «integer»'), ...choices('localtime')],
  datetime: [
    ...instants('datetime', "year: «integer», ordinalDay: «integer», timezone: 'Europe/Berlin'"),
    ...choices('datetime'),
  ],
  localdatetime: [
    ...instants('localdatetime', 'year: 2031, week: «integer», hour: «integer»'),
    ...choices('localdatetime'),
  ],
  duration: [...durations, ...choices('duration')],
};

/** Values that are written out, by kind; those of nodes, relationships and paths come from variables. */
export const literals: Readonly<Record<ValueKind, readonly string[]>> = {
  boolean: ['true', 'false', 'null'],
  integer: ['0', '1', '2', '3', '-1', '7', '100', '9223372036854775807', '9007199254740993', '0x1f', 'null'],
  float: ['0.0', '0.5', '1.0', '-2.25', '1e3', '1e300', '(0.0 / 0.0)', '.5', '-0.0', 'null'],
  string: [
    "''",
    "'a'",
    "'quay'",
    '"Hoda"',
    "'12'",
    "'1.5'",
    "'مجيد'",
    "'𝛼x'",
    "'it\\'s'",
    "'\\u00e9'",
    'null',
  ],
  list: ['[]', '[1, 2, 3]', "['a', null]", '[[1], []]', '[1, 1.0]', 'null'],
  map: ['{}', '{n: 1}', "{name: 'Hoda', n: null}", '{`a b`: [1]}', 'null'],
  node: ['null'],
  relationship: ['null'],
  path: ['null'],
  date: ["date('2031-03-07')", "date('1999-12-31')", "date('2024-02-29')", 'date(null)'],
  time: ["time('12:30:05+02:00')", "time('00:00Z')"],
  localtime: ["localtime('23:59:59.999999999')", "localtime('12')"],
  datetime: ["datetime('2031-03-30T01:30+01:00[Europe/Berlin]')", "datetime('2000-01-01T00:00Z')"],
  localdatetime: ["localdatetime('2031-03-07T12:30')", "localdatetime('-0044-03-15T08:00')"],
  duration: ["duration('P1M')", "duration('P1DT2H')", "duration('PT-0.5S')", "duration('P1Y2M3DT4H5M6.7S')"],
};
