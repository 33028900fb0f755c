// How a figure changed when it was handed on.
import shares from '../../graph-data/lexicons/share-words.json' with { type: 'json' };
import type { ClaimRecord, EstimateRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Change } from './drift-of-content.ts';
import { compareFigures, type Figure, figureOf, ROUGH, showFigure } from './figures.ts';
import { scopeOf } from './scope.ts';

export function figureChanges(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): readonly Change[] {
  const [before, after] = [from.estimate, to.estimate];
  if (!before && !after) return [];
  if (!before || !after) return [figureWithoutOther(from, to)];
  const changes: Change[] = [];
  const kind = changeOfFigure(before, after);
  if (kind) {
    changes.push({
      kind,
      before: showFigure(before),
      after: showFigure(after),
      sentence:
        kind === 'valueChanged' && isRounded(before, after) ? 'The figure was rounded' : sentences[kind],
    });
  }
  const [was, is] = [scopeOf(snapshot, from), scopeOf(snapshot, to)];
  if (was.key !== is.key) {
    changes.push({
      kind: 'scopeChanged',
      before: before.scope,
      after: after.scope,
      sentence: 'Something else is counted',
    });
  }
  return changes;
}

type FigureChange = 'unitChanged' | 'boundChanged' | 'rangeNarrowed' | 'rangeWidened' | 'valueChanged';

const sentences: Readonly<Record<FigureChange, string>> = {
  unitChanged: 'The unit is another',
  boundChanged: 'The same number is given with another bound',
  rangeNarrowed: 'The range became narrower than it was stated',
  rangeWidened: 'The range became wider than it was stated',
  valueChanged: 'The figure is another',
};

const ends = ({ low, high }: Figure): readonly number[] => [low, high].filter(Number.isFinite);
const isClosed = ({ low, high }: Figure): boolean => Number.isFinite(low) && Number.isFinite(high);
const width = ({ low, high }: Figure): number => high - low;

function changeOfFigure(before: EstimateRecord, after: EstimateRecord): FigureChange | undefined {
  const [was, is] = [figureOf(before), figureOf(after)];
  if (was.dimension !== is.dimension) return 'unitChanged';
  const numbers = [before.minValue, before.maxValue].filter((value) => value !== undefined);
  const isSameNumber = [after.minValue, after.maxValue].some(
    (value) => value !== undefined && numbers.includes(value),
  );
  const verdict = compareFigures({ ...was, isRough: false }, { ...is, isRough: false });
  if (verdict === 'equal') return was.isRough === is.isRough ? undefined : 'boundChanged';
  const isOneOpen = !isClosed(was) || !isClosed(is);
  const sharesEnd = ends(was).some((end) => ends(is).includes(end));
  if (isOneOpen && (isSameNumber || sharesEnd)) return 'boundChanged';
  if (verdict !== 'contained') return 'valueChanged';
  return width(is) < width(was) || (isClosed(is) && !isClosed(was)) ? 'rangeNarrowed' : 'rangeWidened';
}

/** 48 → 50: within ten per cent of it, with fewer digits that count. */
function isRounded(before: EstimateRecord, after: EstimateRecord): boolean {
  const [was, is] = [figureOf(before), figureOf(after)];
  if (was.low !== was.high || is.low !== is.high) return false;
  const isNear = Math.abs(was.low - is.low) <= Math.abs(was.low) * ROUGH;
  return isNear && countDigits(after.minValue) < countDigits(before.minValue);
}

const countDigits = (value = 0): number => String(value).replace('.', '').replace(/0+$/, '').length;

/** A figure became words, or words became a figure: "the majority" and "a considerable part". */
function figureWithoutOther(from: ClaimRecord, to: ClaimRecord): Change {
  return {
    kind: to.estimate ? 'valueChanged' : 'boundChanged',
    before: from.estimate ? showFigure(from.estimate) : amountInWords(from.gloss),
    after: to.estimate ? showFigure(to.estimate) : amountInWords(to.gloss),
    sentence: to.estimate ? 'A figure was added' : 'The figure became words without a number',
  };
}

const phrases = [...shares.phrases].sort((a, b) => b.length - a.length);

function amountInWords(gloss: string): string {
  const text = ` ${gloss.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
  const phrase = phrases.find((words) => text.includes(` ${words} `));
  return phrase ? `“${phrase}”` : 'no figure';
}
