// The reviewed expectations are sound: every id exists, every kind is of the contract, nothing stands twice.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../server/store/store.ts';
import { circularKinds, contradictionKinds, divisions, driftKinds, verdicts } from './contract-kinds.ts';
import circular from './expectations/circular.json' with { type: 'json' };
import contradictions from './expectations/contradictions.json' with { type: 'json' };
import drift from './expectations/drift.json' with { type: 'json' };
import estimates from './expectations/estimates.json' with { type: 'json' };
import independent from './expectations/independent.json' with { type: 'json' };
import origins from './expectations/origins.json' with { type: 'json' };
import sums from './expectations/sums.json' with { type: 'json' };

const comparedProperties = ['measure', 'unit', 'scope', 'place', 'asOf'];

const collection = readCollection(resolve(import.meta.dirname, '../../graph-data/islamic-state-syria'));
const claims = new Map(collection.claims.map((claim) => [claim.id, claim]));
const unnamed = new Set(
  collection.entities.filter(({ label }) => label === 'UnnamedSource').map(({ id }) => id),
);
const named = new Set([
  ...collection.entities.filter(({ label }) => label !== 'UnnamedSource').map(({ id }) => id),
  ...collection.reports.map(({ id }) => id),
]);
const derivedFrom = new Map(collection.derivations.map(({ claim, from }) => [claim, from]));

const unknownClaims = (ids: readonly string[]): readonly string[] => ids.filter((id) => !claims.has(id));
const repeated = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, at) => keys.indexOf(key) !== at);
const pairKey = (pair: readonly string[]): string => pair.toSorted().join(' and ');
const strangers = (kinds: readonly string[], known: Readonly<Record<string, true>>): readonly string[] =>
  kinds.filter((kind) => !Object.hasOwn(known, kind));

describe('origins', () => {
  const listed = origins.flatMap((group) => group.claims);

  test('every claim with a second link or a derivation has one origin, and no other claim is listed', () => {
    const expected = collection.claims.filter(({ id, chain }) => chain.length > 1 || derivedFrom.has(id));
    expect(repeated(listed)).toEqual([]);
    expect(listed.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  test('an origin is a named speaker or a report, and an unknown origin ends with an unnamed source', () => {
    const wrong = origins.filter(({ origin, unnamed: speaker }) =>
      origin === undefined ? !unnamed.has(speaker ?? '') : speaker !== undefined || !named.has(origin),
    );
    expect(wrong).toEqual([]);
  });

  test('only what the publisher says of itself has depth 0, and no way is longer than three hand-overs', () => {
    expect(new Set(origins.map(({ depth }) => depth))).toEqual(new Set([0, 1, 2, 3]));
    expect(origins.filter(({ depth }) => depth === 0).map(({ origin }) => origin)).toEqual(['sohr']);
  });
});

describe('estimates', () => {
  const questions = Object.entries(estimates);

  test('every question has its entry', () => {
    expect(questions.map(([id]) => id).toSorted()).toEqual(
      collection.questions.map(({ id }) => id).toSorted(),
    );
  });

  test.each(questions)(
    'every pair of estimates of %s that are no reprints is judged once',
    (question, groups) => {
      const answers = collection.claims.filter(({ estimate }) => estimate?.question === question);
      const pairs = answers.flatMap(({ id }, at) => answers.slice(at + 1).map((other) => [id, other.id]));
      const expected = pairs.filter(
        ([left = '', right = '']) => derivedFrom.get(left) !== right && derivedFrom.get(right) !== left,
      );
      expect(groups.flatMap((group) => group.pairs.map(pairKey)).toSorted()).toEqual(
        expected.map(pairKey).toSorted(),
      );
    },
  );

  test('verdicts are of the contract, and differences are named exactly where nothing can be compared', () => {
    const groups: readonly { readonly verdict: string; readonly differences?: readonly string[] }[] =
      questions.flatMap(([, list]) => list);
    const judgements = [...groups, ...sums.derived.flatMap(({ compared }) => compared)];
    expect(
      strangers(
        judgements.map(({ verdict }) => verdict),
        verdicts,
      ),
    ).toEqual([]);
    for (const { verdict, differences = [] } of judgements) {
      expect(differences.length > 0).toBe(verdict === 'notComparable');
      expect(differences.filter((property) => !comparedProperties.includes(property))).toEqual([]);
      expect(repeated(differences)).toEqual([]);
    }
  });
});

describe('drift', () => {
  test('every derivation is judged once, from the earlier claim to the later', () => {
    expect(drift.map(({ from, to }) => `${to} from ${from}`).toSorted()).toEqual(
      collection.derivations.map(({ claim, from }) => `${claim} from ${from}`).toSorted(),
    );
  });

  test('changes are of the contract, each kind at most once for a pair, and before differs from after', () => {
    for (const { changes } of drift) {
      const list: readonly { readonly kind: string; readonly before: string; readonly after: string }[] =
        changes;
      const kinds = list.map(({ kind }) => kind);
      expect(strangers(kinds, driftKinds)).toEqual([]);
      expect(repeated(kinds)).toEqual([]);
      expect(list.filter(({ before, after }) => before === after)).toEqual([]);
    }
  });
});

describe('sums', () => {
  const statedBy = (id: string): string => {
    const claim = claims.get(id);
    return `${claim?.report} through ${claim?.chain.at(-1)?.speaker}`;
  };
  const figure = (id: string): readonly [number, number] => {
    const { minValue = Number.NaN, maxValue = Number.NaN } = claims.get(id)?.estimate ?? {};
    return [minValue, maxValue];
  };

  test('a total and its parts are figures of one source, and every total stands once', () => {
    expect(repeated(sums.sums.map(({ total }) => total))).toEqual([]);
    for (const { total, parts, along } of sums.sums) {
      expect(strangers([along], divisions)).toEqual([]);
      expect(new Set(parts.map(statedBy))).toEqual(new Set([statedBy(total)]));
      expect(repeated([total, ...parts])).toEqual([]);
    }
  });

  test('the difference is the total less its parts, and is nothing where the sum holds', () => {
    for (const { total, parts, difference, holds } of sums.sums) {
      const [low, high] = figure(total);
      const sum = parts.reduce((soFar, part) => soFar + figure(part)[0], 0);
      expect(difference).toEqual([low - sum, high - sum]);
      expect(holds).toBe(low === sum && high === sum);
    }
  });

  test('a derived figure joins a share with a whole of the same source', () => {
    for (const { share, whole, low, high, compared } of sums.derived) {
      expect(claims.get(share)?.estimate?.unit).toBe('share');
      expect(statedBy(share)).toBe(statedBy(whole));
      expect(low <= high).toBe(true);
      expect(unknownClaims(compared.flatMap((judged) => judged.with))).toEqual([]);
    }
  });
});

describe('contradictions', () => {
  test('each is of the contract, between two claims that exist, and every pair stands once', () => {
    expect(
      strangers(
        contradictions.map(({ kind }) => kind),
        contradictionKinds,
      ),
    ).toEqual([]);
    expect(unknownClaims(contradictions.flatMap(({ left, right }) => [left, right]))).toEqual([]);
    expect(repeated(contradictions.map(({ left, right }) => pairKey([left, right])))).toEqual([]);
    expect(contradictions.filter(({ left, right }) => left === right)).toEqual([]);
  });
});

describe('independent origins', () => {
  test('every question counts each of its estimates once', () => {
    const counted = independent.flatMap(({ question, groups, unknown }) =>
      question === undefined
        ? []
        : [[question, [...groups, ...unknown].flatMap((group) => group.claims)] as const],
    );
    const answers = collection.questions.map(
      ({ id }) =>
        [
          id,
          collection.claims.filter(({ estimate }) => estimate?.question === id).map((claim) => claim.id),
        ] as const,
    );
    const sorted = (list: readonly (readonly [string, readonly string[]])[]): readonly string[] =>
      list.map(([id, ids]) => `${id}: ${ids.toSorted().join(', ')}`).toSorted();
    expect(sorted(counted)).toEqual(sorted(answers));
  });

  test('the count is that of the known groups, whose origins are named; the unknown ones are unnamed sources', () => {
    for (const { count, groups, unknown } of independent) {
      expect(count).toBe(groups.length);
      expect(groups.flatMap((group) => group.origins).filter((id) => !named.has(id))).toEqual([]);
      expect(unknown.filter((group) => !unnamed.has(group.unnamed))).toEqual([]);
    }
  });

  test('a statement names every claim once, at least two of them, and all exist', () => {
    for (const { question, groups, unknown } of independent) {
      const ids = [...groups, ...unknown].flatMap((group) => group.claims);
      expect(unknownClaims(ids)).toEqual([]);
      expect(repeated(ids)).toEqual([]);
      expect(question !== undefined || ids.length > 1).toBe(true);
    }
  });
});

describe('circular reporting', () => {
  test('each is of the contract, joins at least two reports that exist, and leads to a named source', () => {
    expect(
      strangers(
        circular.map(({ kind }) => kind),
        circularKinds,
      ),
    ).toEqual([]);
    const reports = new Set(collection.reports.map(({ id }) => id));
    for (const { reports: relaying, source, countsAsOne } of circular) {
      expect(relaying.length > 1 && relaying.every((id) => reports.has(id))).toBe(true);
      expect([source, ...countsAsOne].filter((id) => !named.has(id))).toEqual([]);
      expect(repeated(relaying)).toEqual([]);
    }
  });
});
