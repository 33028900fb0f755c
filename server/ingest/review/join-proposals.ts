// Several proposed claims of one report → one over all their passages.
import type { ProposedClaim } from '../../../graph-data/ontology/ontology.ts';

/** Each of `values` once, by what it says. */
function unite<Value>(values: readonly Value[]): readonly Value[] {
  const known = new Map<string, Value>();
  for (const value of values) {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
  }
  return [...known.values()];
}

/** What each is about; an entity keeps the role that it has first. */
function uniteAbout(contents: readonly ProposedClaim[]): ProposedClaim['about'] {
  const roles = new Map<string, ProposedClaim['about'][number]>();
  for (const entry of contents.flatMap(({ about }) => about)) {
    if (!roles.has(entry.entity)) roles.set(entry.entity, entry);
  }
  return [...roles.values()];
}

const endSentence = (gloss: string): string => (/[.!?…]["”’)]?$/.test(gloss) ? gloss : `${gloss}.`);

/**
 * One claim from the first start to the last end. Speakers, stance and figure are those of the first in the text that has
 * them; entities, relations and hedges are united. It is as sure as the least sure.
 */
export function joinProposals(contents: readonly [ProposedClaim, ...ProposedClaim[]]): ProposedClaim {
  const ordered = contents.toSorted((a, b) => a.passage.start - b.passage.start);
  const first = ordered[0] ?? contents[0];
  const relations = unite(ordered.flatMap((content) => content.relations ?? []));
  const hedges = unite(ordered.flatMap((content) => content.hedges ?? []));
  const marks = unite(ordered.flatMap((content) => content.marks ?? []));
  const estimate = ordered.find((content) => content.estimate)?.estimate;
  const asOf = ordered.find((content) => content.asOf !== undefined)?.asOf;
  return {
    ...first,
    passage: { ...first.passage, end: Math.max(...ordered.map(({ passage }) => passage.end)) },
    gloss: ordered.map(({ gloss }) => endSentence(gloss)).join(' '),
    about: uniteAbout(ordered),
    ...(relations.length > 0 ? { relations } : {}),
    ...(hedges.length > 0 ? { hedges } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(estimate ? { estimate } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    score: Math.min(...ordered.map(({ score }) => score)),
  };
}
