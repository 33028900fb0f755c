// How those who say a thing changed when it was handed on.
import words from '../../graph-data/lexicons/speaker-words.json' with { type: 'json' };
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { EntityRef, Snapshot } from '../graph/graph.ts';
import type { Change } from './drift-of-content.ts';
import { countingWord } from './measure-words.ts';
import { resolveSpeaker } from './origins.ts';
import { joinWords, nameInText } from './plain-words.ts';

const plain = new Set(words.plain.map(countingWord));
const weighty = new Set(words.weighty.map(countingWord));

/** 1 for "officials" and "experts", 0 for "a source"; undefined where the words tell nothing. */
function weightOf(name: string): number | undefined {
  const stems = name
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .map(countingWord);
  if (stems.some((stem) => weighty.has(stem))) return 1;
  return stems.some((stem) => plain.has(stem)) ? 0 : undefined;
}

const isUnnamed = ({ label }: EntityRef): boolean => label === 'UnnamedSource';

function isPromoted({ graph }: Snapshot, before: EntityRef, after: EntityRef): boolean {
  if (!isUnnamed(before)) return false;
  if (!isUnnamed(after)) return true;
  const [was, is] = [before, after].map(({ id }) => graph.getNodeAttribute(id, 'number'));
  if (was === 'one' && is === 'several') return true;
  const [light, heavy] = [weightOf(before.name), weightOf(after.name)];
  return light !== undefined && heavy !== undefined && light < heavy;
}

const number = { one: 'one unnamed speaker', several: 'several unnamed speakers' } as const;

function showSpeaker({ graph }: Snapshot, ref: EntityRef): string {
  if (!isUnnamed(ref)) return nameInText(ref);
  const count = graph.getNodeAttribute(ref.id, 'number');
  return `${nameInText(ref)} (${count === 'one' || count === 'several' ? number[count] : 'not named'})`;
}

/** The end of the chain, and the links between it and the publisher that are gone. */
export function speakerChanges(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): readonly Change[] {
  const [before, after] = [from, to].map(({ chain }) =>
    chain.map(({ speaker }) => resolveSpeaker(snapshot, speaker)),
  );
  const [first, last] = [before?.at(-1), after?.at(-1)];
  if (!before || !after || !first || !last) return [];
  const { canonicalId } = snapshot.entities;
  const key = ({ id }: EntityRef): string => canonicalId(id);
  const changes: Change[] = [];
  // A statement in the publisher's own voice is rightly given to that publisher by who takes it over.
  const isGivenToPublisher = before.length === 1 && after.some((ref) => key(ref) === key(first));
  if (key(first) !== key(last) && !isGivenToPublisher) {
    const isUp = isPromoted(snapshot, first, last);
    changes.push({
      kind: isUp ? 'speakerPromoted' : 'speakerChanged',
      before: showSpeaker(snapshot, first),
      after: showSpeaker(snapshot, last),
      sentence: isUp ? 'The speaker was given more weight' : 'It is given to another speaker',
    });
  }
  if (after.length < before.length) {
    const kept = new Set(after.map(key));
    const isOwnVoice = after.length === 1;
    const gone = before
      .slice(1)
      .filter((ref, at, all) => !kept.has(key(ref)) && (isOwnVoice || at < all.length - 1));
    changes.push({
      kind: 'attributionDropped',
      before: joinWords(gone.map((ref) => showSpeaker(snapshot, ref))) || showSpeaker(snapshot, first),
      after: isOwnVoice ? `${nameInText(last)} in its own voice` : 'not mentioned',
      sentence: 'Who handed it on is no longer said',
    });
  }
  return changes;
}
