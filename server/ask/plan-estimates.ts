// Plans for figures: which question or measure is asked for, of what, where, when, and which of them.
import synonyms from '../../graph-data/lexicons/english-synonyms.json' with { type: 'json' };
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import { chooseFigures, type Superlative } from './choose-figures.ts';
import { about, type ClaimQuery, emptyQuery, inChain, printedIn } from './claim-query.ts';
import { termOf, termsOf } from './content-terms.ts';
import {
  askedTerms,
  closeness,
  type FigureGroup,
  figureGroups,
  fitOf,
  isCountedPerson,
  ofGroup,
} from './figure-groups.ts';
import { saidBy } from './filter-claims.ts';
import { type Mention, mentionsIn, type Piece } from './mention.ts';
import { type AskContext, nameOf, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import type { Reading } from './read-question.ts';
import { classesOf } from './word-classes.ts';

function superlativeOf(pieces: readonly Piece[]): Superlative | undefined {
  for (const piece of pieces) {
    if (piece.kind !== 'word') continue;
    const classes = classesOf(piece.word.text);
    if (classes.has('HIGHEST')) return 'highest';
    if (classes.has('LOWEST')) return 'lowest';
    if (classes.has('LATEST')) return 'latest';
    if (classes.has('EARLIEST')) return 'earliest';
  }
  return undefined;
}

/** Sorts of people: a figure that says nothing of women is none of women. */
const countedSorts = new Set(synonyms.sortsOfPeople.map(termOf));

/** Keeps the figures whose scope has most of the words asked for, where any has one. */
function inScope(claims: readonly ClaimRecord[], terms: readonly string[]): readonly ClaimRecord[] {
  if (terms.length === 0) return claims;
  const counts = claims.map(({ gloss, estimate }) => {
    const stems = new Set(termsOf(`${gloss} ${estimate?.scope ?? ''}`));
    return terms.reduce((sum, term) => sum + closeness(term, stems), 0);
  });
  const best = Math.max(0, ...counts);
  const closest = best === 0 ? claims : claims.filter((_claim, at) => (counts[at] ?? 0) >= best - 1e-9);
  const isOf = (term: string): boolean =>
    closest.some(
      ({ gloss, estimate }) => closeness(term, new Set(termsOf(`${gloss} ${estimate?.scope ?? ''}`))) > 0,
    );
  return terms.some((term) => countedSorts.has(term) && !isOf(term)) ? [] : closest;
}

/** Other groups are tried only where they fit at least this much as well as the best. */
const NEARLY_AS_WELL = 0.5;

function groupsFor(
  asked: readonly string[],
  pieces: readonly Piece[],
  context: AskContext,
): readonly FigureGroup[] {
  const isShare = pieces.some((piece) => piece.kind === 'word' && classesOf(piece.word.text).has('SHAREN'));
  const ranked = figureGroups(context)
    .filter((group) => group.isShare === isShare)
    .map((group) => ({ group, score: fitOf(asked, group) }))
    .sort((a, b) => b.score - a.score);
  const bar = Math.max((ranked[0]?.score ?? 0) * NEARLY_AS_WELL, Number.MIN_VALUE);
  return ranked
    .slice(0, 2)
    .filter(({ score }) => score >= bar)
    .map(({ group }) => group);
}

/** Whether the words say what figures of the collection count, and nothing else. */
export function namesMeasure(pieces: readonly Piece[], context: AskContext): boolean {
  const asked = askedTerms(pieces);
  return (
    asked.length > 0 &&
    figureGroups(context).some(({ measured }) => asked.every((stem) => measured.has(stem)))
  );
}

const strengthTerms = termsOf('fighters members');

/** "How strong is X" asks for its people. */
const asksForStrength = ([how, adjective]: readonly Piece[]): boolean =>
  how?.kind === 'word' &&
  how.word.text === 'how' &&
  adjective?.kind === 'word' &&
  /^(?:strong|big|large|numerous)$/.test(adjective.word.text);

/** Figures for what is asked; undefined where no measure or question fits. */
export function planEstimates(reading: Reading, context: AskContext): Plan | undefined {
  const { kind, slots, times, pieces, accordingTo } = reading;
  const counted = [...(slots.q ?? []), ...(slots.q2 ?? []), ...(slots.e ?? [])].filter(
    (piece) => piece.kind === 'mention' || !classesOf(piece.word.text).has('VERSUS'),
  );
  const counts = askedTerms(counted);
  const asked = counts.length === 0 && asksForStrength(pieces) ? strengthTerms : counts;
  const mentions = mentionsIn(counted);
  const speakers = accordingTo ? things(context, accordingTo) : undefined;
  const isAnyFigure =
    asked.length === 0 &&
    (kind === 'unnamed' ||
      slots.q === undefined ||
      mentions.length > 0 ||
      times.length > 0 ||
      speakers !== undefined);
  const groups = isAnyFigure ? [undefined] : groupsFor(asked, pieces, context);
  if (groups.length === 0) return undefined;
  const superlative = superlativeOf(pieces);
  const of = mentions.map(({ ids }) => ids.map((id) => nameOf(context, id)).join(' or ')).join(', ');
  const which = superlative === undefined ? 'Figures' : `The ${superlative} figures`;
  const by = speakers ? `, according to ${nameThings(context, speakers)}` : '';
  const places = mentions.filter(({ label }) => label === 'Place');
  const bodies = mentions.filter(({ label }) => label !== 'Place');

  const plansOf = (group: FigureGroup | undefined): readonly Plan[] => {
    const scope = asked.filter(
      (stem) => closeness(stem, group?.measured ?? new Set()) === 0 && !isCountedPerson(stem),
    );
    const choose = (records: readonly ClaimRecord[]): readonly number[] => {
      const scoped = inScope(records, scope);
      const chosen = superlative ? chooseFigures(scoped, superlative) : scoped;
      return chosen.flatMap(({ id }) => context.snapshot.claims.numberOf(id) ?? []);
    };
    const recordsOf = (numbers: readonly number[]): readonly ClaimRecord[] =>
      numbers.flatMap((number) => context.snapshot.claims.claims[number] ?? []);
    const found = (query: ClaimQuery): ClaimQuery => withTimes(query, times, 'asOf', context);
    const aboutAll = ofGroup(aboutEach(emptyQuery, mentions, context), group);
    const plan: Plan = {
      interpretation: `${which}${group ? ` for “${group.name}”` : ''}${of === '' ? '' : ` about ${of}`}${by}${tellTimes(times)}`,
      query: found(speakers ? saidBy(aboutAll, speakers, context) : aboutAll),
      wants: 'claims',
      entities: 'origins',
      refine: (numbers) => choose(recordsOf(numbers)),
      nearest: { text: asked.join(' '), entities: mentions.map(({ ids }) => ids) },
      ...(speakers?.isUnknown ? { unknownName: speakers.text } : {}),
    };
    const plans = [plan];
    if (speakers) {
      const inChains = inChain(aboutAll, context.voices.voice(speakers.things.flat()));
      plans.push({ ...plan, query: found(inChains) });
    }
    const printed = context.voices.printed(context.voices.voice(bodies.flatMap(({ ids }) => ids)));
    if (printed.length > 0 && !speakers) {
      // "How many fighters in Le Monde": nothing is counted of the newspaper, it prints what is counted.
      const inArticles = ofGroup(aboutEach(emptyQuery, places, context), group);
      plans.push({ ...plan, query: found(printedIn(inArticles, printed)) });
    }
    if (bodies.length > 0) {
      // "Regime soldiers" are in the words of a scope, though the figure is not about the regime.
      const aboutPlaces = ofGroup(aboutEach(emptyQuery, places, context), group);
      plans.push({
        ...plan,
        query: found(speakers ? saidBy(aboutPlaces, speakers, context) : aboutPlaces),
        refine: (numbers) => choose(recordsOf(numbers).filter(scopedTo(bodies, context))),
      });
    }
    return plans;
  };
  return inTurn(groups.flatMap(plansOf));
}

const aboutEach = (query: ClaimQuery, mentions: readonly Mention[], { voices }: AskContext): ClaimQuery =>
  mentions.reduce((narrowed, { ids }) => about(narrowed, voices.cluster(ids)), query);

/** One plan after the other, each where those before find nothing. */
function inTurn([first, ...others]: readonly Plan[]): Plan | undefined {
  if (!first) return undefined;
  const next = inTurn(others);
  return next ? { ...first, otherwise: () => next } : first;
}

// Many questions ask for the same figures.
const knownStems = new WeakMap<ClaimRecord, ReadonlySet<string>>();

function stemsOf(claim: ClaimRecord): ReadonlySet<string> {
  const stems = knownStems.get(claim) ?? new Set(termsOf(`${claim.gloss} ${claim.estimate?.scope ?? ''}`));
  knownStems.set(claim, stems);
  return stems;
}

/** Tells of a figure whether it is about each body, or has its words in gloss and scope. */
function scopedTo(bodies: readonly Mention[], { snapshot }: AskContext): (claim: ClaimRecord) => boolean {
  const wanted = bodies.map(({ ids, text }) => ({ ids: new Set(ids), stems: termsOf(text) }));
  return (claim) =>
    wanted.every(({ ids, stems }) => {
      const isAbout = claim.about.some(({ entity }) => ids.has(snapshot.entities.canonicalId(entity)));
      return isAbout || stems.every((stem) => stemsOf(claim).has(stem));
    });
}
