// The shelf: queries that ran and queries that were saved, and both as text.
import { describe, expect, it } from 'vitest';
import {
  emptyShelf,
  forgetHistory,
  type PastRun,
  readShelf,
  rememberRun,
  removeSaved,
  renameSaved,
  saveQueries,
  writeSaved,
} from '../../../client/state/query-shelf.ts';

const ran = (text: string, at = '2031-05-01T10:00:00Z'): PastRun => ({
  query: { text, parameters: [] },
  at,
  rows: 3,
  isTruncated: false,
  elapsedMs: 2,
});
const ports = { name: 'Ports', query: { text: 'MATCH (n:Place) RETURN n', parameters: [] } };
const crews = {
  name: 'Crews',
  query: { text: 'RETURN $crew', parameters: [{ name: 'crew', text: 'Grey Lantern' }] },
};

describe('the history', () => {
  it('has the newest run first, and each query once', () => {
    const shelf = ['RETURN 1', 'RETURN 2', 'RETURN 1'].reduce(
      (before, text) => rememberRun(before, ran(text)),
      emptyShelf,
    );
    expect(shelf.history.map(({ query }) => query.text)).toEqual(['RETURN 1', 'RETURN 2']);
  });

  it('takes the same text with other parameters for another query', () => {
    const other: PastRun = {
      ...ran('RETURN $x'),
      query: { text: 'RETURN $x', parameters: [{ name: 'x', text: '1' }] },
    };
    expect(rememberRun(rememberRun(emptyShelf, ran('RETURN $x')), other).history).toHaveLength(2);
  });

  it('forgets what ran more than fifty queries ago', () => {
    const runs = Array.from({ length: 51 }, (_, index) => ran(`RETURN ${index}`));
    const { history } = runs.reduce(rememberRun, emptyShelf);
    expect(history).toHaveLength(50);
    expect(history.at(-1)?.query.text).toBe('RETURN 1');
  });

  it('is forgotten without the saved queries', () => {
    const shelf = saveQueries(rememberRun(emptyShelf, ran('RETURN 1')), [ports]);
    expect(forgetHistory(shelf)).toEqual({ history: [], saved: [ports] });
  });
});

describe('saved queries', () => {
  it('stand by name, and one of the same name replaces the former', () => {
    const changed = { ...ports, query: { text: 'RETURN 2', parameters: [] } };
    const shelf = saveQueries(saveQueries(emptyShelf, [ports, crews]), [changed]);
    expect(shelf.saved).toEqual([crews, changed]);
  });

  it('are renamed and removed', () => {
    const shelf = saveQueries(emptyShelf, [ports, crews]);
    expect(renameSaved(shelf, 'Ports', 'All ports').saved.map(({ name }) => name)).toEqual([
      'All ports',
      'Crews',
    ]);
    expect(renameSaved(shelf, 'Nobody', 'Somebody')).toEqual(shelf);
    expect(removeSaved(shelf, 'Ports').saved).toEqual([crews]);
  });

  it('come back from the file they were written to', () => {
    expect(readShelf(writeSaved([crews, ports])).saved).toEqual([crews, ports]);
  });
});

describe('a shelf read from text', () => {
  it('is empty when the text is none of ours', () => {
    for (const text of ['', 'null', '[]', '{"saved": 3}', '<html>'])
      expect(readShelf(text)).toEqual(emptyShelf);
  });

  it('leaves out what cannot be read, and keeps the rest', () => {
    const text = JSON.stringify({
      saved: [ports, { name: '', query: ports.query }, { name: 'No query' }, 7],
      history: [ran('RETURN 1'), { ...ran('RETURN 2'), rows: 'many' }],
    });
    expect(readShelf(text)).toEqual({ saved: [ports], history: [ran('RETURN 1')] });
  });
});
