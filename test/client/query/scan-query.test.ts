// A query cut into tokens: what is a name, a parameter, a string or a comment, also where it is unfinished.
import { describe, expect, it } from 'vitest';
import {
  parameterNames,
  plainName,
  scanQuery,
  withoutComments,
  writeName,
} from '../../../client/panels/query/scan-query.ts';

const kinds = (text: string) => scanQuery(text).map((token) => [token.kind, token.text]);

describe('tokens of a query', () => {
  it('are words, signs, strings, numbers and parameters', () => {
    expect(kinds("MATCH (n {name: 'Zoe'}) WHERE n.age >= 4.5 RETURN $limit")).toEqual([
      ['word', 'MATCH'],
      ['sign', '('],
      ['word', 'n'],
      ['sign', '{'],
      ['word', 'name'],
      ['sign', ':'],
      ['string', "'Zoe'"],
      ['sign', '}'],
      ['sign', ')'],
      ['word', 'WHERE'],
      ['word', 'n'],
      ['sign', '.'],
      ['word', 'age'],
      ['sign', '>='],
      ['number', '4.5'],
      ['word', 'RETURN'],
      ['parameter', '$limit'],
    ]);
  });

  it('keep the two dots of a range apart from the numbers beside them', () => {
    expect(kinds('*1..3')).toEqual([
      ['sign', '*'],
      ['number', '1'],
      ['sign', '..'],
      ['number', '3'],
    ]);
  });

  it('do not look into strings, comments and backticks', () => {
    expect(kinds("'a // $b' // $c\n`d $e` /* $f */ g")).toEqual([
      ['string', "'a // $b'"],
      ['comment', '// $c'],
      ['quoted', '`d $e`'],
      ['comment', '/* $f */'],
      ['word', 'g'],
    ]);
  });

  it('tell what nothing closes', () => {
    const isLastOpen = (text: string) => scanQuery(text).at(-1)?.isOpen;

    expect(isLastOpen("'it\\'s")).toBe(true);
    expect(isLastOpen("'it\\'s'")).toBe(false);
    expect(isLastOpen("'back\\\\'")).toBe(false);
    expect(isLastOpen('/* more')).toBe(true);
    expect(isLastOpen('/*/')).toBe(true);
    expect(isLastOpen('/* done */')).toBe(false);
    expect(isLastOpen('`name')).toBe(true);
    expect(isLastOpen('`')).toBe(true);
  });

  it('read names in any script', () => {
    expect(kinds('MATCH (رجل)').at(2)).toEqual(['word', 'رجل']);
  });
});

describe('parameters of a query', () => {
  it('are found once each, in their order, and not in strings or comments', () => {
    expect(parameterNames("RETURN $to, $from, $to, '$text' // $note\n, $`two words`, $1")).toEqual([
      'to',
      'from',
      'two words',
      '1',
    ]);
  });

  it('may have names that objects have too', () => {
    expect(parameterNames('RETURN $__proto__, $constructor')).toEqual(['__proto__', 'constructor']);
  });

  it('are none where only the dollar stands', () => {
    expect(parameterNames('RETURN $')).toEqual([]);
  });
});

describe('names', () => {
  it('are put in backticks only where they must, and read back', () => {
    expect(writeName('Person')).toBe('Person');
    expect(writeName('two words')).toBe('`two words`');
    expect(writeName('a`b')).toBe('`a``b`');
    expect(plainName('`a``b`')).toBe('a`b');
    expect(plainName('Person')).toBe('Person');
  });
});

describe('a query without its comments', () => {
  it('keeps what stands in strings', () => {
    expect(withoutComments("RETURN 'http://x' // the end\n, 1 /* one */")).toBe("RETURN 'http://x'  \n, 1  ");
  });
});
