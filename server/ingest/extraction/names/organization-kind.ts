// What sort of body an organization is: by what the world knows, by what the text calls it, by the words of its name.
import lexicon from '../../../../graph-data/lexicons/organization-kinds.json' with { type: 'json' };
import type { DescribedText } from '../words/describe-words.ts';
import { sourceKinds } from '../words/word-classes.ts';
import type { NamedMention } from './named-mention.ts';
import { plainWords } from './plain-name.ts';
import { wellKnownAs } from './well-known.ts';

const GROUP = 2;
const kindOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon.kinds).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);
const calledToo: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(lexicon.calledToo));
const anyBody: ReadonlySet<string> = new Set(lexicon.anyBody);

/** "Northern Fishing Union" ends in its kind, "Ministry of Works" begins with it. */
function kindByWords(name: string): string | undefined {
  const words = plainWords(name);
  const link = words.findIndex((word) => /^(of|for|on|de)$/.test(word));
  const head = link > 0 ? words[link - 1] : words.at(-1);
  return (
    kindOfWord.get(head ?? '') ??
    words.map((word) => kindOfWord.get(word)).findLast((kind) => kind !== undefined)
  );
}

/** "the news agency Keel", "Keel, a news agency". */
function kindBeside(text: DescribedText, { from, to }: NamedMention): string | undefined {
  const { tokens, nounPhrases } = text;
  const isBody = (index: number): boolean => (sourceKinds(tokens[index]?.lemma ?? '') & GROUP) !== 0;
  const written = (at: number): string => {
    const before = tokens[at - 1];
    const isPartOfIt = before?.tag === 'NOUN' && before.sentence === tokens[at]?.sentence;
    return `${isPartOfIt ? `${before.lower} ` : ''}${tokens[at]?.lemma ?? ''}`;
  };
  if (isBody(from - 1) && tokens[from - 1]?.tag === 'NOUN') return written(from - 1);
  const behind = nounPhrases.phrases[nounPhrases.phraseOf[to + 1] ?? -1];
  const isApposed = tokens[to]?.text === ',' && /^(a|an|the)$/.test(tokens[to + 1]?.lower ?? '');
  if (isApposed && behind && isBody(behind.head) && tokens[behind.head]?.tag === 'NOUN')
    return written(behind.head);
  return undefined;
}

/** The sort of body that a cluster of names is; `undefined` where nothing tells. */
export function organizationKind(text: DescribedText, mentions: readonly NamedMention[]): string | undefined {
  const names = mentions.map(({ name }) => name);
  const known = names.map((name) => wellKnownAs(name, 'Organization')).find((entry) => entry !== undefined);
  if (known) return known.kind;
  const beside = mentions.map((mention) => kindBeside(text, mention)).find((kind) => kind !== undefined);
  return beside ?? names.map(kindByWords).find((kind) => kind !== undefined);
}

/** Whether "the agency" or "the group" may mean a body of that kind and those names. */
export function mayBeCalled(noun: string, names: readonly string[], kind: string | undefined): boolean {
  if (names.some((name) => plainWords(name).includes(noun))) return true;
  if (kind === undefined) return anyBody.has(noun);
  return kind.split(' ').includes(noun) || (calledToo.get(noun)?.includes(kind) ?? false);
}
