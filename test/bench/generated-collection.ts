// A collection of any size made from a seed: a few much-quoted speakers, many seldom heard, stories that overlap.
import {
  type Citation,
  type ClaimRecord,
  type ClaimRelation,
  type Collection,
  type Derivation,
  isDirectRelationshipType,
  type Label,
  mayConnect,
  type QuestionRecord,
  type ReportRecord,
  relationships,
} from '../../graph-data/ontology/ontology.ts';
import {
  cues,
  hedgeWords,
  inventEvent,
  inventOrganization,
  inventPerson,
  inventPlace,
  inventPublisher,
  inventUnnamed,
  measures,
  writeGloss,
} from './invented-words.ts';
import { type Chance, seedChance } from './seeded-chance.ts';

type Entity = Collection['entities'][number];

export interface GeneratedSize {
  readonly claims: number;
  readonly seed: number;
}

/** One subject that reports come back to: its people, bodies, places and events, the most spoken of first. */
interface Story {
  readonly cast: readonly Entity[];
  readonly speakers: readonly Entity[];
}

const toId = (name: string, number: number): string =>
  `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}-${number}`;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const inventDay = (chance: Chance): string =>
  `${chance.whole(2028, 2031)}-${twoDigits(chance.whole(1, 12))}-${twoDigits(chance.whole(1, 28))}`;

/** A day, month, year, rough month or half-year. */
function inventDate(chance: Chance): string {
  const day = inventDay(chance);
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  return chance.pick([day, day, month, month, year, `${month}~`, `${year}-01/${year}-06`]);
}

function castEntities(chance: Chance, count: number): readonly Entity[] {
  const kinds = ['country', 'province', 'city', 'city', 'city', 'camp', 'region', 'site'] as const;
  return Array.from({ length: count }, (_, number): Entity => {
    const at = chance.next();
    const aliasOf = (name: string) =>
      chance.isLikely(0.3) ? { aliases: [`${name.split(' ')[0]}i ${name.split(' ').at(-1)}`] } : {};
    if (at < 0.42) {
      const name = inventPerson(chance);
      return { label: 'Person', id: toId(name, number), name, ...aliasOf(name) };
    }
    if (at < 0.68) {
      const name = inventOrganization(chance);
      return { label: 'Organization', id: toId(name, number), name, kind: 'invented body', ...aliasOf(name) };
    }
    if (at < 0.9) {
      const name = inventPlace(chance);
      return { label: 'Place', id: toId(name, number), name, kind: chance.pick(kinds) };
    }
    const name = inventEvent(chance);
    return { label: 'Event', id: toId(name, number), name, startDate: inventDate(chance) };
  });
}

/** Divides the cast into stories of about a hundred; a tenth of each story is borrowed from the whole. */
function divideIntoStories(chance: Chance, cast: readonly Entity[]): readonly Story[] {
  const count = Math.max(1, Math.round(cast.length / 100));
  return Array.from({ length: count }, (_, story) => {
    const own = cast.filter((_entity, index) => index % count === story);
    const borrowed = Array.from({ length: Math.ceil(own.length / 10) }, () => chance.pickSkewed(cast));
    const all = [...new Set(chance.shuffle([...own, ...borrowed]))];
    const mayspeak = all.filter(({ label }) => label === 'Person' || label === 'Organization');
    return { cast: all, speakers: mayspeak.length > 0 ? mayspeak : all };
  });
}

const directTypes = Object.keys(relationships).filter(isDirectRelationshipType);
const allowedBetween = new Map<string, readonly ClaimRelation['type'][]>();
function typesBetween(from: Label, to: Label): readonly ClaimRelation['type'][] {
  const key = `${from} ${to}`;
  const allowed = allowedBetween.get(key) ?? directTypes.filter((type) => mayConnect(type, from, to));
  allowedBetween.set(key, allowed);
  return allowed;
}

/** Up to `count` different ones, most of them from the story, some from anywhere. */
function drawAbout(chance: Chance, story: Story, cast: readonly Entity[], count: number): readonly Entity[] {
  const drawn = new Set<Entity>();
  for (let attempt = 0; drawn.size < count && attempt < count * 4; attempt++) {
    drawn.add(chance.pickSkewed(chance.isLikely(0.9) ? story.cast : cast, 0.9));
  }
  return [...drawn];
}

function drawEstimate(chance: Chance, question: QuestionRecord | undefined): Pick<ClaimRecord, 'estimate'> {
  const bound = chance.pick(['exact', 'about', 'atLeast', 'atMost', 'between', 'moreThan'] as const);
  const least = chance.whole(1, 900) * chance.pick([1, 10, 100]);
  const most = bound === 'between' ? least + chance.whole(1, 2000) : least;
  const hasLeast = bound !== 'atMost';
  const hasMost = bound !== 'atLeast' && bound !== 'moreThan';
  return {
    estimate: {
      ...(hasLeast ? { minValue: least } : {}),
      ...(hasMost ? { maxValue: most } : {}),
      bound,
      unit: 'one',
      measure: question?.measure ?? chance.pickSkewed(measures),
      scope: question?.scope ?? 'as the report counts them',
      ...(question ? { question: question.id } : {}),
    },
  };
}

interface ReportSetting {
  readonly report: ReportRecord;
  readonly publisher: string;
  readonly story: Story;
  readonly unnamed: readonly Entity[];
}

/** From the publisher to the origin: three in ten in the publisher's own voice, the others 2 to 4 links long. */
function drawChain(chance: Chance, setting: ReportSetting, start: number): ClaimRecord['chain'] {
  const length = chance.pickSkewed([2, 1, 3, 4], 1.3);
  const speakers = new Set<string>();
  for (let attempt = 0; speakers.size < length - 1 && attempt < 12; attempt++) {
    const isUnnamed = setting.unnamed.length > 0 && chance.isLikely(0.2);
    const { id } = isUnnamed ? chance.pick(setting.unnamed) : chance.pickSkewed(setting.story.speakers);
    if (id !== setting.publisher) speakers.add(id);
  }
  const links = [...speakers].map((speaker, index) => {
    const at = start + index * 20;
    const cue = chance.pickSkewed(cues);
    return { speaker, cue, cueAt: [at + 10, at + 10 + cue.length] as const, sourceAt: [at, at + 9] as const };
  });
  return [{ speaker: setting.publisher }, ...links];
}

function drawClaim(
  chance: Chance,
  id: string,
  start: number,
  setting: ReportSetting,
  whole: { readonly cast: readonly Entity[]; readonly questions: readonly QuestionRecord[] },
): ClaimRecord {
  const about = drawAbout(chance, setting.story, whole.cast, chance.isLikely(0.75) ? 2 : 3);
  const chain = drawChain(chance, setting, start);
  const isOwnVoice = chain.length === 1;
  const isEstimate = chance.isLikely(0.15);
  const polarity = chance.isLikely(0.07) ? 'negative' : 'affirmative';
  const [first, second] = about;
  const types = first && second ? typesBetween(first.label, second.label) : [];
  const relations: readonly ClaimRelation[] =
    first && second && types.length > 0 && chance.isLikely(0.3)
      ? [{ type: chance.pickSkewed(types), from: first.id, to: second.id, polarity }]
      : [];
  const certainty = chance.pickSkewed(['certain', 'probable', 'possible'] as const, 1.5);
  const roles = ['subject', 'object', 'place'] as const;
  return {
    id,
    report: setting.report.id,
    passage: { start, end: start + chance.whole(90, 260) },
    gloss: writeGloss(
      chance,
      about.map(({ name }) => name),
    ),
    stance: isEstimate
      ? 'estimates'
      : chance.pickSkewed(
          ['asserts', 'believes', 'warns', 'predicts', 'urges', 'intends', 'denies'] as const,
          1.3,
        ),
    attribution: isOwnVoice
      ? 'documentVoice'
      : chain.length > 2
        ? 'nested'
        : chance.pick(['explicit', 'explicit', 'contextual'] as const),
    quotation: isOwnVoice ? 'none' : chance.pick(['direct', 'indirect', 'indirect', 'mixed'] as const),
    polarity,
    certainty,
    ...(certainty === 'certain' ? {} : { hedges: [chance.pick(hedgeWords)] }),
    ...(chance.isLikely(0.2) ? { saidAt: inventDay(chance) } : {}),
    ...(isEstimate || chance.isLikely(0.3) ? { asOf: inventDate(chance) } : {}),
    chain,
    about: about.map((entity, index) => ({
      entity: entity.id,
      role: index === 2 && entity.label !== 'Place' ? 'topic' : (roles[index] ?? 'topic'),
    })),
    ...(relations.length > 0 ? { relations } : {}),
    ...(isEstimate
      ? drawEstimate(chance, chance.isLikely(0.4) ? chance.pickSkewed(whole.questions) : undefined)
      : {}),
  };
}

function drawReports(chance: Chance, count: number, cast: readonly Entity[]) {
  const papers = Array.from({ length: Math.max(2, Math.round(count / 15)) }, (_, number): Entity => {
    const name = inventPublisher(chance);
    return { label: 'Organization', id: toId(name, number), name, kind: 'publisher' };
  });
  const people = cast.filter(({ label }) => label === 'Person');
  const stories = divideIntoStories(chance, cast);
  const settings = Array.from({ length: count }, (_, number): ReportSetting => {
    const publisher = chance.pickSkewed(papers, 0.8).id;
    const id = `report-${publisher}-${number}`;
    const report: ReportRecord = {
      id,
      title: writeGloss(chance, [inventPlace(chance)]).slice(0, -1),
      publisher,
      ...(people.length > 0 && chance.isLikely(0.7) ? { authors: [chance.pick(people).id] } : {}),
      publishedAt: inventDay(chance),
      language: 'en',
      kind: chance.pickSkewed(['article', 'report', 'statement', 'interview'] as const, 1.5),
      held: false,
    };
    const unnamed = Array.from({ length: chance.whole(0, 2) }, (_none, which): Entity => {
      const name = inventUnnamed(chance);
      const several = chance.pick(['one', 'several', 'unknown'] as const);
      return { label: 'UnnamedSource', id: `unnamed-${number}-${which}`, name, number: several, report: id };
    });
    return { report, publisher, story: chance.pickSkewed(stories, 0.5), unnamed };
  });
  return { papers, settings };
}

/** Claims for each report, as many as wanted in all; long reports and short ones. */
function shareOut(chance: Chance, claims: number, reports: number): readonly number[] {
  const weights = Array.from({ length: reports }, () => 0.3 + 1.4 * chance.next());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let [before, given] = [0, 0];
  return weights.map((weight) => {
    before += weight;
    const share = Math.round((claims * before) / sum) - given;
    given += share;
    return share;
  });
}

/**
 * A checked collection of just `claims` claims: about a twelfth as many entities and a sixtieth as many
 * reports. The same size and seed give the same collection.
 */
export function generateCollection({ claims, seed }: GeneratedSize): Collection {
  const chance = seedChance(seed);
  const reportCount = Math.max(2, Math.round(claims / 60));
  const cast = castEntities(chance, Math.max(12, Math.round(claims / 12) - reportCount));
  const { papers, settings } = drawReports(chance, reportCount, cast);
  const questions = Array.from({ length: Math.max(1, Math.round(claims / 250)) }, (_, number) => {
    const measure = chance.pickSkewed(measures);
    const scope = `${measure} of ${chance.pickSkewed(cast).name}`;
    return { id: `question-${number}`, measure, scope, text: `How many ${scope} are there?` };
  });
  const written: ClaimRecord[] = [];
  const citations: Citation[] = [];
  const derivations: Derivation[] = [];
  const shares = shareOut(chance, claims, reportCount);
  settings.forEach((setting, number) => {
    const first = written.length;
    for (let index = 0, start = 0; index < (shares[number] ?? 0); index++) {
      const id = `claim-${number}-${index + 1}`;
      const claim = drawClaim(chance, id, start, setting, { cast, questions });
      start = claim.passage.end + chance.whole(1, 40);
      if (first > 0 && chance.isLikely(0.03)) {
        const kind = chance.pick(['quotes', 'paraphrases', 'summarises'] as const);
        const from = chance.pick(written.slice(Math.max(0, first - 2000), first)).id;
        derivations.push({ claim: id, from, kind, by: 'the generator', at: '2031-12-31' });
      }
      written.push(claim);
    }
    const cited = written[first];
    const wanted = cited && number > 0 ? chance.whole(0, 3) : 0;
    for (const to of new Set(Array.from({ length: wanted }, () => chance.whole(0, number - 1)))) {
      const other = settings[to];
      if (!other || !cited) continue;
      citations.push({ from: cited.report, to: other.report.id, claims: [cited.id], reason: 'It is named.' });
    }
  });
  return {
    id: `generated-${claims}-${seed}`,
    title: `${claims} generated claims`,
    description: 'An invented collection for measuring; none of it is about anything.',
    recordedBy: 'Hearsay',
    recordedAt: '2031-12-31T12:00:00Z',
    entities: [...cast, ...papers, ...settings.flatMap(({ unnamed }) => unnamed)],
    reports: settings.map(({ report }) => report),
    questions,
    claims: written,
    citations,
    derivations,
  };
}

/** How many relationships a graph of the collection has, the direct ones folded by type and ends. */
export function countRelationships(collection: Collection): number {
  const direct = new Set<string>();
  let count = collection.citations.length + collection.derivations.length;
  for (const { chain, about, relations, estimate } of collection.claims) {
    count += chain.length + about.length + 1 + (estimate?.question ? 1 : 0);
    for (const { type, from, to, polarity } of relations ?? [])
      direct.add(`${type} ${from} ${to} ${polarity}`);
  }
  for (const { publisher, authors } of collection.reports)
    count += (publisher ? 1 : 0) + (authors?.length ?? 0);
  return count + direct.size;
}
