// What else is known of two records: country, office, and who is named beside them.
import stopWords from '../../../graph-data/lexicons/english-stop-words.json' with { type: 'json' };
import type { Finding, NamedThing } from './comparison.ts';
import { countryOf } from './countries.ts';
import { spellWords } from './name-words.ts';

const SAME_COUNTRY = 0.04;
const OTHER_COUNTRY = -0.3;
const SAME_OFFICE = 0.08;
const EACH_COMPANION = 0.05;
const MOST_FROM_COMPANIONS = 0.15;

/** Names that differ are no question of context: a Bashar is no Maher, wherever he lives. */
const FROM_SCORE = 0.45;

interface Weight {
  readonly weight: number;
  readonly reason: string;
}

function weighCountry(left: NamedThing, right: NamedThing): readonly Weight[] {
  if (left.country === undefined || right.country === undefined) return [];
  const one = countryOf(left.country) ?? left.country.toLowerCase();
  const other = countryOf(right.country) ?? right.country.toLowerCase();
  return one === other
    ? [{ weight: SAME_COUNTRY, reason: `Both belong to ${left.country}.` }]
    : [{ weight: OTHER_COUNTRY, reason: `One belongs to ${left.country}, the other to ${right.country}.` }];
}

const ordinary = new Set<string>(stopWords);

function weighOffice(left: NamedThing, right: NamedThing): readonly Weight[] {
  const words = (role: string | undefined): readonly string[] =>
    spellWords(role ?? '').filter((word) => !ordinary.has(word));
  const rightWords = new Set(words(right.role));
  const leftWords = words(left.role);
  const common = leftWords.filter((word) => rightWords.has(word));
  return common.length > 0 && common.length * 2 >= Math.min(leftWords.length, rightWords.size)
    ? [{ weight: SAME_OFFICE, reason: `Their offices agree: “${left.role}”.` }]
    : [];
}

function weighCompanions(left: NamedThing, right: NamedThing): readonly Weight[] {
  const others = new Set(right.mentionedWith ?? []);
  const common = (left.mentionedWith ?? []).filter((id) => others.has(id));
  if (common.length === 0) return [];
  const weight = Math.min(MOST_FROM_COMPANIONS, common.length * EACH_COMPANION);
  return [{ weight, reason: `Both are named beside ${common.slice(0, 3).join(', ')}.` }];
}

/** Adds to a score what country, office and companions say for or against it. */
export function weighContext(found: Finding, left: NamedThing, right: NamedThing): Finding {
  if (found.score < FROM_SCORE) return found;
  const weights = [
    ...weighCountry(left, right),
    ...weighOffice(left, right),
    ...weighCompanions(left, right),
  ];
  return {
    score: weights.reduce((sum, { weight }) => sum + weight, found.score),
    reasons: [...found.reasons, ...weights.map(({ reason }) => reason)],
  };
}
