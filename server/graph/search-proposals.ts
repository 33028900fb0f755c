// Finds what is only proposed by words, in memory: the store's own search knows what was reviewed.
import { type ClaimHit, foldWords, type NameHit, nameKeys, queryWords } from '../store/store.ts';
import type { Snapshot } from './snapshot.ts';

export interface ProposalSearch {
  /** Entities and reports by name or alias, best first; the last word may be unfinished. */
  names(query: string): readonly NameHit[];
  /** Places in the contents' claims, in the order of these: by gloss, names and held passage. */
  claims(query: string): readonly number[];
}

// As the store scores names, so that both can be put into one order
const [EXACT, PREFIX, WORDS] = [4_000, 2_000, 10];

interface Words {
  readonly all: ReadonlySet<string>;
}

const wordsOf = (texts: readonly string[]): Words => ({ all: new Set(texts.flatMap(foldWords)) });

/** Whether a text has every word of a query, the last of them perhaps unfinished. */
function hasWords({ all }: Words, query: readonly string[]): boolean {
  const last = query.at(-1);
  if (last === undefined) return false;
  return query.slice(0, -1).every((word) => all.has(word)) && [...all].some((word) => word.startsWith(last));
}

function scoreName(name: string, query: string): number {
  const [own, wanted] = [nameKeys(name), nameKeys(query)];
  if (own.spaced === wanted.spaced || own.joined === wanted.joined) return EXACT;
  if (own.spaced.startsWith(wanted.spaced) || own.joined.startsWith(wanted.joined)) return PREFIX;
  return hasWords(wordsOf([name]), queryWords(query)) ? WORDS : 0;
}

/** Indexes what is only proposed; `passageOf` gives the words of a claim where its text is held. */
export function indexProposals(
  { contents, proposed, graph }: Pick<Snapshot, 'contents' | 'proposed' | 'graph'>,
  passageOf: (claim: Snapshot['contents']['claims'][number]) => string,
): ProposalSearch {
  const namesOf = (id: string): readonly string[] => {
    const { name, aliases } = graph.getNodeAttributes(id);
    return [name, ...(Array.isArray(aliases) ? aliases.map(String) : [])];
  };
  const named = [...proposed.entities].map((id) => ({ id, names: namesOf(id) }));
  const claims = contents.claims.flatMap((claim, place) => {
    if (!proposed.claims.has(claim.id)) return [];
    const things = [...claim.chain.map(({ speaker }) => speaker), ...claim.about.map(({ entity }) => entity)];
    const texts = [claim.gloss, ...things.flatMap(namesOf), passageOf(claim)];
    return [{ place, words: wordsOf(texts) }];
  });
  return {
    names: (query) =>
      named
        .flatMap(({ id, names }): NameHit[] => {
          const hits = names
            .map((matched) => ({ id, matched, score: scoreName(matched, query) }))
            .filter(({ score }) => score > 0);
          const best = hits.toSorted((a, b) => b.score - a.score)[0];
          return best ? [best] : [];
        })
        .sort((a, b) => b.score - a.score),
    claims: (query) => {
      const words = queryWords(query);
      return claims.filter((claim) => hasWords(claim.words, words)).map(({ place }) => place);
    },
  };
}

/** Two lists in turn, each best first, so that neither pushes the other out of sight; of a pair the first comes first. */
export const inTurn = <T>(first: readonly T[], second: readonly T[]): readonly T[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, at) =>
    [first[at], second[at]].filter((entry): entry is T => entry !== undefined),
  ).flat();

/** Hits for claims at these places of the contents. */
export const claimHits = (
  { contents }: Pick<Snapshot, 'contents'>,
  places: readonly number[],
): readonly ClaimHit[] =>
  places.flatMap((place) => {
    const claim = contents.claims[place];
    return claim ? [{ id: claim.id, score: 0 }] : [];
  });
