// What the editor offers to complete: words of the language, of the ontology, of the data, and names in the query itself.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { QueryLanguage } from '../../state/state.ts';
import { offeredPhrases } from './cypher-words.ts';
import type { Scope } from './names-in-scope.ts';
import {
  choicesOf,
  hasProperty,
  meaningOfLabel,
  meaningOfProperty,
  meaningOfType,
} from './ontology-words.ts';
import { parameterNames, writeName } from './scan-query.ts';
import { type Wanted, wantedAt } from './wanted-at.ts';

export interface NameFound {
  readonly name: string;
  readonly detail: string;
}

/** Where completions come from besides the text. */
export interface Sources {
  /** Undefined until the server has answered. */
  readonly language: () => QueryLanguage | undefined;
  /** Names of things that begin like this. */
  readonly findNames: (begun: string) => Promise<readonly NameFound[]>;
}

const option = (label: string, type: string, more: Partial<Completion> = {}): Completion => ({
  label,
  type,
  ...more,
});
const withInfo = (info: string | undefined): Partial<Completion> => (info === undefined ? {} : { info });
const written = (name: string): Partial<Completion> =>
  writeName(name) === name ? {} : { apply: writeName(name) };

const variables = (scope: Scope): readonly Completion[] =>
  [...scope].map(([name, labels]) =>
    option(name, 'variable', { boost: 20, detail: labels.join(' '), ...written(name) }),
  );

/** Functions; `namespace` keeps those of `date.` and leaves it out of what is written. */
const functions = ({ functions: all }: QueryLanguage, namespace = ''): readonly Completion[] =>
  all
    .filter(({ name }) => name.startsWith(namespace === '' ? '' : `${namespace}.`))
    .map(({ name, signature, sentence, example }) => {
      const label = namespace === '' ? name : name.slice(namespace.length + 1);
      return option(label, 'function', {
        detail: signature.slice(signature.indexOf('(')),
        info: `${sentence}\n${example}`,
        apply: `${label}(`,
      });
    });

const phrases = (): readonly Completion[] =>
  offeredPhrases.map((phrase) => option(phrase, 'keyword', { boost: -5 }));

/** The parameters of the query; `sign` is the dollar where it is not written yet. */
const parameters = (text: string, sign: '' | '$'): readonly Completion[] =>
  parameterNames(text).map((name) => option(sign + name, 'parameter', { apply: sign + writeName(name) }));

function properties({ propertyKeys }: QueryLanguage, labels: readonly string[]): readonly Completion[] {
  return ['id', ...propertyKeys.filter((key) => key !== 'id')].map((key) =>
    option(key, 'property', {
      boost: hasProperty(key, labels) ? 10 : 0,
      ...withInfo(meaningOfProperty(key, labels)),
      ...written(key),
    }),
  );
}

function optionsFor(wanted: Wanted, text: string, language: QueryLanguage): readonly Completion[] {
  switch (wanted.kind) {
    case 'label':
      return language.labels.map((name) =>
        option(name, 'label', { ...withInfo(meaningOfLabel(name)), ...written(name) }),
      );
    case 'type':
      return language.relationshipTypes.map((name) =>
        option(name, 'type', { ...withInfo(meaningOfType(name)), ...written(name) }),
      );
    case 'parameter':
      return parameters(text, '');
    case 'procedure':
      return language.procedures.map(({ name, signature, sentence }) =>
        option(name, 'procedure', { detail: signature.slice(signature.indexOf('(')), info: sentence }),
      );
    case 'property':
      return [
        ...(wanted.namespace === '' ? [] : functions(language, wanted.namespace)),
        ...properties(language, wanted.labels),
      ];
    case 'variable':
      return variables(wanted.scope);
    case 'expression':
      return [...variables(wanted.scope), ...functions(language), ...phrases(), ...parameters(text, '$')];
    case 'value':
      return choicesOf(wanted.property).map(({ word, meaning }) => option(word, 'value', { info: meaning }));
    case 'nothing':
      return [];
  }
}

/** A text in the quotes it stands in: what would end it early is escaped. */
const inQuotes = (text: string, quote: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);

/** Properties whose values are names of things, which the search knows. */
const namingProperties: ReadonlySet<string> = new Set(['name', 'title', 'aliases']);
const SHORTEST_NAME = 2;

/** What can be completed at `position`. With `isAsked` also where nothing is begun, as after Ctrl+Space. */
export async function completeQuery(
  text: string,
  position: number,
  isAsked: boolean,
  { language, findNames }: Sources,
): Promise<CompletionResult | null> {
  const wanted = wantedAt(text, position);
  const known = language();
  if (wanted.kind === 'nothing' || !known) return null;
  const begun = text.slice(wanted.from, position);
  const needsStart = wanted.kind === 'expression' || wanted.kind === 'variable';
  if (needsStart && begun === '' && !isAsked) return null;
  if (wanted.kind === 'value' && namingProperties.has(wanted.property)) {
    if (begun.length < SHORTEST_NAME) return null;
    const found = await findNames(begun);
    return {
      from: wanted.from,
      options: found.map(({ name, detail }) =>
        option(name, 'value', { detail, apply: inQuotes(name, wanted.quote) }),
      ),
      // The search has matched already, also by other names of the thing.
      filter: false,
    };
  }
  // Without the word that is being written, which would always be found.
  const others = `${text.slice(0, wanted.from)} ${text.slice(position)}`;
  const options = optionsFor(wanted, others, known);
  // What is written in full needs no list, which would only take the Enter key.
  const isWhole = options.some(({ label }) => label.toLowerCase() === begun.toLowerCase());
  if (options.length === 0 || (isWhole && !isAsked)) return null;
  return { from: wanted.from, options: [...options], validFor: /^[\p{L}\p{N}\p{M}_]*$/u };
}

/** The same as a source of CodeMirror. */
export const completionSource =
  (sources: Sources) =>
  (context: CompletionContext): Promise<CompletionResult | null> =>
    completeQuery(context.state.doc.toString(), context.pos, context.explicit, sources);
