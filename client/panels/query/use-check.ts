// Checking a query while it is written: a moment after the last key the server reads it, without running it.
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type Explanation, RequestError, useExplanation } from '../../state/state.ts';

const REST_MS = 400;

/** What the server said of a text. It stays until it has read the next one, so that nothing flickers. */
export interface Check {
  readonly text: string;
  readonly explanation: Explanation | undefined;
  readonly fault: RequestError | undefined;
}

const nothingChecked: Check = { text: '', explanation: undefined, fault: undefined };

export function useCheck(text: string, isWanted: boolean): Check {
  const [rested] = useDebouncedValue(text, REST_MS);
  const { data, error } = useExplanation(rested, isWanted);
  const [check, setCheck] = useState(nothingChecked);
  useEffect(() => {
    if (!isWanted || rested.trim() === '') setCheck(nothingChecked);
    else if (data) setCheck({ text: rested, explanation: data, fault: undefined });
    else if (error instanceof RequestError) setCheck({ text: rested, explanation: undefined, fault: error });
  }, [rested, isWanted, data, error]);
  return check;
}
