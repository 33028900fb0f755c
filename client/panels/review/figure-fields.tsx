// The figure that a claim gives, as fields; and switching it on where the reading saw none.
import { TextInput } from '@mantine/core';
import { ChoiceField } from './choice-field.tsx';
import { type DraftFigure, emptyFigure, type FieldsProps } from './draft.ts';
import { FieldRow, FieldRows } from './field-rows.tsx';

const bounds = {
  exact: 'just',
  about: 'about',
  between: 'from … to …',
  atLeast: 'at least',
  moreThan: 'more than',
  atMost: 'at most',
  fewerThan: 'fewer than',
} as const;

type TextName = 'min' | 'max' | 'unit' | 'measure' | 'scope';
const names: Readonly<Record<TextName, string>> = {
  min: 'Lowest',
  max: 'Highest',
  unit: 'Unit, singular',
  measure: 'What is counted',
  scope: 'Who or what exactly',
};

export function FigureFields({ draft, problems, onChange }: FieldsProps) {
  const { figure } = draft;
  const change = (next: DraftFigure | undefined): void => onChange({ ...draft, figure: next });
  if (!figure) {
    return (
      <FieldRows
        title="Figure"
        problem={undefined}
        add={{ words: 'It gives a figure', onAdd: () => change(emptyFigure) }}
      >
        {null}
      </FieldRows>
    );
  }
  const field = (name: TextName) => (
    <TextInput
      size="xs"
      label={names[name]}
      value={figure[name]}
      inputMode={name === 'min' || name === 'max' ? 'decimal' : 'text'}
      onChange={(event) => change({ ...figure, [name]: event.currentTarget.value })}
    />
  );
  return (
    <FieldRows title="Figure" problem={problems.figure}>
      <FieldRow label="the figure" onRemove={() => change(undefined)}>
        <ChoiceField
          label="Bound"
          words={bounds}
          value={figure.bound}
          onChoose={(bound) => change({ ...figure, bound })}
        />
        {field('min')}
        {field('max')}
        {field('unit')}
        {field('measure')}
        {field('scope')}
      </FieldRow>
    </FieldRows>
  );
}
