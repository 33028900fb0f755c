// One field for each $name of the query: a value as JSON, or a plain word that is taken as text.
import { useId } from 'react';
import { type ParameterText, readParameter } from '../../state/state.ts';

/** What a value was read as, in a word. */
function sortOf(text: string): { readonly word: string; readonly isBroken?: boolean } {
  const read = readParameter(text);
  if (read.kind === 'missing') return { word: 'no value yet' };
  if (read.kind === 'broken') return { word: 'not JSON, so taken as text', isBroken: true };
  if (read.value === null) return { word: 'null' };
  if (Array.isArray(read.value)) return { word: 'list' };
  const sorts: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false', object: 'map' };
  return { word: sorts[typeof read.value] ?? 'number' };
}

interface ParameterFieldProps {
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

function ParameterField({ name, text, onChange, onRun }: ParameterFieldProps) {
  const id = useId();
  const { word, isBroken } = sortOf(text);
  return (
    <div className="query-parameter">
      <label htmlFor={id}>${name}</label>
      <input
        id={id}
        type="text"
        value={text}
        autoComplete="off"
        spellCheck={false}
        placeholder="a name, 12 or [1, 2]"
        aria-describedby={`${id}-sort`}
        aria-invalid={isBroken}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onRun();
        }}
      />
      <span id={`${id}-sort`} className="small soft" data-broken={isBroken}>
        {word}
      </span>
    </div>
  );
}

interface ParameterFormProps {
  readonly names: readonly string[];
  readonly parameters: readonly ParameterText[];
  readonly onChange: (name: string, text: string) => void;
  /** Enter in a field runs the query. */
  readonly onRun: () => void;
}

export function ParameterForm({ names, parameters, onChange, onRun }: ParameterFormProps) {
  if (names.length === 0) return null;
  return (
    <fieldset className="query-parameters">
      <legend className="visually-hidden">Values of the query’s parameters</legend>
      {names.map((name) => (
        <ParameterField
          key={name}
          name={name}
          text={parameters.find((entry) => entry.name === name)?.text ?? ''}
          onChange={(text) => onChange(name, text)}
          onRun={onRun}
        />
      ))}
    </fieldset>
  );
}
