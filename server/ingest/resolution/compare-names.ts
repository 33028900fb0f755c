// Whether two records may be one thing: their names and aliases compared exactly, then what else is known.
import { type EntityLabel, labels } from '../../../graph-data/ontology/ontology.ts';
import { isAcronym } from './acronyms.ts';
import { compareOrganizations } from './compare-organizations.ts';
import { comparePeople } from './compare-people.ts';
import { comparePlaces } from './compare-places.ts';
import { compareReports } from './compare-reports.ts';
import { type Comparison, concludeFrom, type Finding, finding, type NamedThing } from './comparison.ts';
import { countryOf } from './countries.ts';
import { spellWords } from './name-words.ts';
import { weighContext } from './weigh-context.ts';

const MAX_NAMES = 16;

/** Name and aliases, at most 16, those in brackets told apart: `Syrian Democratic Forces (SDF)` is two names. */
export function namesOf({ name, aliases = [] }: NamedThing): readonly string[] {
  const names = [name, ...aliases].flatMap((one) => {
    const [, before = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(one) ?? [];
    return isAcronym(inside) ? [before, inside] : [one];
  });
  return [...new Set(names)].slice(0, MAX_NAMES);
}

const keyOf = (name: string): string => spellWords(name).join(' ');

/** Names of events are wordings, not names: only the same words count. */
function compareWordings(left: string, right: string): Finding {
  return keyOf(left) === keyOf(right)
    ? finding(0.7, 'Both have the same words, which two things may have.')
    : finding(0.1, 'The words differ.');
}

function compareOne(leftName: string, rightName: string, left: NamedThing, right: NamedThing): Finding {
  switch (left.label) {
    case 'Person':
      return comparePeople(leftName, rightName);
    case 'Organization':
      return compareOrganizations(leftName, rightName, {
        left: left.country === undefined ? undefined : countryOf(left.country),
        right: right.country === undefined ? undefined : countryOf(right.country),
      });
    case 'Place':
      return comparePlaces(leftName, rightName, left, right);
    default:
      return compareWordings(leftName, rightName);
  }
}

/** A short form, such as a family name or an acronym, that several bearers share. */
const isShort = (name: string, label: EntityLabel): boolean =>
  label === 'Person' ? spellWords(name).length < 2 : label === 'Organization' && isAcronym(name);

const CONTRADICTED = 0.2;
const MOST_FROM_SHORT_FORMS = 0.55;

/** The best pair of names; two full names that contradict each other outweigh a short form in common. */
function compareAllNames(left: NamedThing, right: NamedThing): Finding {
  const first = compareOne(left.name, right.name, left, right);
  const isShortOf = (name: string): boolean => isShort(name, left.label);
  const isContradicted = first.score <= CONTRADICTED && !isShortOf(left.name) && !isShortOf(right.name);
  let best = first;
  for (const leftName of namesOf(left)) {
    for (const rightName of namesOf(right)) {
      const found = compareOne(leftName, rightName, left, right);
      const isBridge = isContradicted && (isShortOf(leftName) || isShortOf(rightName));
      const score = isBridge ? Math.min(found.score, MOST_FROM_SHORT_FORMS) : found.score;
      if (score > best.score)
        best = finding(score, ...found.reasons, `Compared are “${leftName}” and “${rightName}”.`);
    }
  }
  return best;
}

const UNNAMED = 'A speaker without a name is never taken for another by the program; only a person can tell.';

function compareUnnamed(left: NamedThing, right: NamedThing): Finding {
  const isSame =
    keyOf(left.name) === keyOf(right.name) && left.report !== undefined && left.report === right.report;
  return finding(
    isSame ? 0.5 : 0.1,
    UNNAMED,
    isSame ? 'One report uses the same words.' : 'Words or reports differ.',
  );
}

const named = (label: EntityLabel): string => {
  const name = labels[label].name.toLowerCase();
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
};

/** A body may be called as the place it sits in: the same words are a question, not an answer. */
function compareAcrossLabels(left: NamedThing, right: NamedThing): Finding {
  const isSame = namesOf(left).some((one) => namesOf(right).some((other) => keyOf(one) === keyOf(other)));
  return finding(isSame ? 0.4 : 0, `One is ${named(left.label)}, the other ${named(right.label)}.`);
}

/**
 * Compares two records exactly.
 *
 * `compareNames({ label: 'Person', name: 'Majid al-Qaisi' }, { label: 'Person', name: 'Majed Al-Qaysi' })` →
 * `{ verdict: 'same', score: 0.92, reasons: ['The names are spellings of the same words.'] }`
 */
export function compareNames(left: NamedThing, right: NamedThing): Comparison {
  if (left.label !== right.label) return concludeFrom(compareAcrossLabels(left, right));
  if (left.label === 'UnnamedSource') return concludeFrom(compareUnnamed(left, right));
  if (left.label === 'Report') return concludeFrom(compareReports(left, right));
  return concludeFrom(weighContext(compareAllNames(left, right), left, right));
}
