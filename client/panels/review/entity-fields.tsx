// What the entities that a claim names are called, as fields; those that are records already stand as they are.
import { TextInput } from '@mantine/core';
import { nameLabel } from '../phrases.ts';
import { LabelIcon, NameOf } from '../thing-link.tsx';
import { ChoiceField } from './choice-field.tsx';
import { changeEntity, type DraftEntity, type FieldsProps, keysInDraft } from './draft.ts';
import { FieldRow, FieldRows } from './field-rows.tsx';
import { entitySorts } from './review-words.ts';

/** The property beside the name that a sort of thing has, and what to write there. */
const detailOf: Readonly<
  Partial<Record<DraftEntity['label'], { readonly name: 'role' | 'kind'; readonly hint: string }>>
> = {
  Person: { name: 'role', hint: 'role: “harbour master”' },
  Organization: { name: 'kind', hint: 'kind: “government”' },
  Place: { name: 'kind', hint: 'kind: “city”' },
  Report: { name: 'kind', hint: 'kind: “article”' },
};

export function EntityFields({ draft, problems, onChange }: FieldsProps) {
  const used = keysInDraft(draft);
  const named = draft.entities.filter(({ key }) => used.has(key));
  const problem = named.map(({ key }) => problems[`entity ${key}`]).find((words) => words !== undefined);
  return (
    <FieldRows title="Who and what is named" problem={problem}>
      {named.map(({ key, label, name, hasRecord, sameAs, ...details }) => {
        if (hasRecord) {
          return (
            <li key={key} className="small">
              <LabelIcon label={label} />
              {name} <span className="soft">{nameLabel(label)}, a record already</span>
            </li>
          );
        }
        const detail = detailOf[label];
        const set = (change: Partial<DraftEntity>): void => onChange(changeEntity(draft, key, change));
        return (
          <FieldRow key={key} label={name}>
            <TextInput
              size="xs"
              aria-label={`Name of ${name}`}
              value={name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <ChoiceField
              label={`What ${name} is`}
              isLabelHidden
              words={entitySorts}
              value={label}
              onChoose={(sort) => set({ label: sort })}
            />
            {detail && (
              <TextInput
                size="xs"
                aria-label={`${detail.name === 'role' ? 'Role' : 'Kind'} of ${name}`}
                placeholder={detail.hint}
                value={details[detail.name]}
                onChange={(event) => set({ [detail.name]: event.currentTarget.value })}
              />
            )}
            {sameAs !== undefined && (
              <span className="small soft field-role">
                the same as <NameOf id={sameAs} />, known
              </span>
            )}
          </FieldRow>
        );
      })}
    </FieldRows>
  );
}
