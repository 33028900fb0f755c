// The plain words that the page says.
import { describe, expect, it } from 'vitest';
import {
  count,
  nameValue,
  showCertainty,
  showEstimate,
  showLink,
  showReportNumbers,
  showStance,
  showVerb,
} from '../../client/panels/phrases.ts';

describe('figures in words', () => {
  it('says people by what they are, in a range', () => {
    const figures = {
      minValue: 40,
      maxValue: 50,
      bound: 'between',
      unit: 'person',
      measure: 'dockers',
    } as const;

    expect(showEstimate(figures)).toBe('40 to 50 dockers');
  });

  it('says other things by their unit, with the bound', () => {
    expect(showEstimate({ minValue: 65, bound: 'atLeast', unit: 'delivery', measure: 'traffic' })).toBe(
      'at least 65 deliveries',
    );
    expect(showEstimate({ maxValue: 12, bound: 'atMost', unit: 'container', measure: 'losses' })).toBe(
      'at most 12 containers',
    );
    expect(showEstimate({ minValue: 1, maxValue: 1, bound: 'exact', unit: 'crane', measure: 'cranes' })).toBe(
      '1 crane',
    );
  });

  it('says shares in per cent and large numbers in words', () => {
    expect(showEstimate({ minValue: 0.5, bound: 'moreThan', unit: 'share', measure: 'trade' })).toBe(
      'more than 50%',
    );
    expect(showEstimate({ minValue: 3_000_000, bound: 'moreThan', unit: 'crown', measure: 'losses' })).toBe(
      'more than 3 million crowns',
    );
  });
});

describe('links in words', () => {
  it('reads a link from its start to its end, whichever end is asked from', () => {
    const link = { kind: 'OPERATES_IN', forward: true, polarity: 'affirmative' } as const;

    expect(showLink(link, 'Grey Lantern', 'Marrow')).toBe('Grey Lantern operates in Marrow');
    expect(showLink({ ...link, forward: false }, 'Marrow', 'Grey Lantern')).toBe(
      'Grey Lantern operates in Marrow',
    );
  });

  it('says when a link is denied', () => {
    const link = { kind: 'OPERATES_IN', forward: true, polarity: 'negative' } as const;

    expect(showLink(link, 'Grey Lantern', 'Marrow')).toBe('Grey Lantern operates in Marrow (denied)');
  });

  it('has words for the folded kinds too, read from both ends', () => {
    expect(showVerb('SAYS_ABOUT', true)).toBe('speaks of');
    expect(showVerb('SAYS_ABOUT', false)).toBe('is spoken of by');
    expect(showVerb('HANDS_ON', false)).toBe('is passed on by');
  });
});

describe('other words', () => {
  it('counts one thing and many', () => {
    expect(count(1, 'claim')).toBe('1 claim');
    expect(count(0, 'claim')).toBe('0 claims');
    expect(count(2, 'text is', 'texts are')).toBe('2 texts are');
  });

  it('says of a statement that something is not so that it is a denial', () => {
    expect(showStance({ stance: 'believes', polarity: 'affirmative' })).toBe('believes');
    expect(showStance({ stance: 'asserts', polarity: 'negative' })).toBe('says so: a denial');
    expect(showStance({ stance: 'denies', polarity: 'negative' })).toBe('denies');
  });

  it('shows the words that lower the certainty', () => {
    expect(showCertainty({ certainty: 'possible', hedges: ['may'] })).toBe('as possible (“may”)');
    expect(showCertainty({ certainty: 'certain', hedges: [] })).toBe('without reserve');
  });

  it('uses no jargon for the publisher’s own voice', () => {
    expect(nameValue('documentVoice')).toBe('publisher’s own voice');
    const report = { claims: 5, ownVoice: 1, unnamed: 0, held: true };
    expect(showReportNumbers(report)).toBe('5 claims, 1 in the publisher’s own voice');
    expect(showReportNumbers({ ...report, claims: 0 })).toBe('no claims accepted so far');
    expect(showReportNumbers({ ...report, claims: 0, held: false })).toBe(
      'no claims read from it; known because others cite it',
    );
  });
});
