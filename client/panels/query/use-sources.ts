// Where the editor's completions come from: the language and the data as the server tells them, and its search.
import { useMemo, useRef } from 'react';
import { askNames, useQueryLanguage } from '../../state/state.ts';
import { nameLabel } from '../phrases.ts';
import type { Sources } from './complete-query.ts';

export function useSources(): Sources {
  const { data } = useQueryLanguage();
  const language = useRef(data);
  language.current = data;
  return useMemo(
    () => ({
      language: () => language.current,
      findNames: async (begun) =>
        (await askNames(begun)).map(({ entity }) => ({ name: entity.name, detail: nameLabel(entity.label) })),
    }),
    [],
  );
}
