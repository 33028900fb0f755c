// What is being written in the editor: at hand at every key, and in the address a moment later.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { amendQuery, isSameQuery, type QueryText, usePage } from '../../state/state.ts';
import { parameterNames } from './scan-query.ts';

/** So long nothing is typed before the URL follows. */
const REST_MS = 400;

interface Written {
  readonly text: string;
  /** Values by name, also of parameters that the text does not have at the moment. */
  readonly values: ReadonlyMap<string, string>;
}

const toWritten = ({ text, parameters }: QueryText): Written => ({
  text,
  values: new Map(parameters.map((entry) => [entry.name, entry.text] as const)),
});

const toQuery = ({ text, values }: Written): QueryText => ({
  text,
  parameters: parameterNames(text).flatMap((name) => {
    const value = values.get(name) ?? '';
    return value === '' ? [] : [{ name, text: value }];
  }),
});

export interface Draft {
  readonly query: QueryText;
  readonly setText: (text: string) => void;
  readonly setParameter: (name: string, text: string) => void;
  /** Brings the address up to date at once. */
  readonly keep: () => void;
}

export function useDraft(): Draft {
  const kept = usePage(({ address }) => address.query);
  const [written, setWritten] = useState(() => toWritten(kept));
  const query = useMemo(() => toQuery(written), [written]);
  const lastKept = useRef(kept);
  const latest = useRef(query);
  latest.current = query;

  const keep = useCallback((): void => {
    if (isSameQuery(latest.current, lastKept.current)) return;
    lastKept.current = latest.current;
    amendQuery(latest.current);
  }, []);

  // Somebody else changed the address: the back button, an example, a saved query.
  useEffect(() => {
    if (isSameQuery(kept, lastKept.current)) return;
    lastKept.current = kept;
    setWritten(toWritten(kept));
  }, [kept]);

  useEffect(() => {
    if (isSameQuery(query, lastKept.current)) return;
    const timer = setTimeout(keep, REST_MS);
    return () => clearTimeout(timer);
  }, [query, keep]);
  useEffect(() => keep, [keep]);

  return {
    query,
    keep,
    setText: useCallback((text) => setWritten((former) => ({ ...former, text })), []),
    setParameter: useCallback(
      (name, text) => setWritten((former) => ({ ...former, values: new Map(former.values).set(name, text) })),
      [],
    ),
  };
}
