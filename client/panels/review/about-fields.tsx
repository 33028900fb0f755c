// What a claim is about, with roles, and the relations that rest on it, as fields.
import { isDirectRelationshipType, relationships } from '../../../graph-data/ontology/ontology.ts';
import { ChoiceField } from './choice-field.tsx';
import type { Draft, FieldsProps, Relation } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import { FieldRow, FieldRows } from './field-rows.tsx';
import { aboutRoles } from './review-words.ts';

const replaced = <T,>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((entry, place) => (place === at ? { ...entry, ...change } : entry));
const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, place) => place !== at);

export function AboutFields({ draft, problems, onChange }: FieldsProps) {
  const { about, entities } = draft;
  const unused = entities.find(({ key }) => about.every(({ entity }) => entity !== key));
  const change = (next: Draft['about']): void => onChange({ ...draft, about: next });
  return (
    <FieldRows
      title="What it is about"
      problem={problems.about}
      add={
        unused && {
          words: 'Add what it is about',
          onAdd: () => change([...about, { entity: unused.key, role: 'topic' }]),
        }
      }
    >
      {about.map(({ entity, role }, at) => (
        // Rows are told apart by their place: while one is edited it may equal another
        <FieldRow key={String(at)} label={`about ${at + 1}`} onRemove={() => change(without(about, at))}>
          <EntityField
            label={`About ${at + 1}: who or what`}
            value={entity}
            entities={entities}
            hasPublisher={entity === 'publisher'}
            onChoose={(key) => change(replaced(about, at, { entity: key }))}
          />
          <ChoiceField
            label={`About ${at + 1}: role`}
            isLabelHidden
            words={aboutRoles}
            value={role}
            onChoose={(word) => change(replaced(about, at, { role: word }))}
          />
        </FieldRow>
      ))}
    </FieldRows>
  );
}

const verbs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(relationships)
    .filter(([type]) => isDirectRelationshipType(type))
    .map(([type, { verb }]) => [type, verb]),
);
const polarities = { affirmative: 'said to be so', negative: 'denied' } as const;

export function RelationFields({ draft, problems, onChange }: FieldsProps) {
  const { relations, entities } = draft;
  const [first, second] = entities;
  const change = (next: readonly Relation[]): void => onChange({ ...draft, relations: next });
  return (
    <FieldRows
      title="Relations that rest on it"
      problem={problems.relations}
      add={
        first &&
        second && {
          words: 'Add a relation',
          onAdd: () => change([...relations, { type: 'OPERATES_IN', from: first.key, to: second.key }]),
        }
      }
    >
      {relations.map((relation, at) => {
        const set = (next: Partial<Relation>): void => change(replaced(relations, at, next));
        return (
          <FieldRow
            key={String(at)}
            label={`relation ${at + 1}`}
            onRemove={() => change(without(relations, at))}
          >
            <EntityField
              label={`Relation ${at + 1}: from`}
              value={relation.from}
              entities={entities}
              onChoose={(from) => set({ from })}
            />
            <ChoiceField
              label={`Relation ${at + 1}: verb`}
              isLabelHidden
              words={verbs}
              value={relation.type}
              onChoose={(type) => set({ type })}
            />
            <EntityField
              label={`Relation ${at + 1}: to`}
              value={relation.to}
              entities={entities}
              onChoose={(to) => set({ to })}
            />
            <ChoiceField
              label={`Relation ${at + 1}: said or denied`}
              isLabelHidden
              words={polarities}
              value={relation.polarity ?? 'affirmative'}
              onChoose={(polarity) => set({ polarity })}
            />
          </FieldRow>
        );
      })}
    </FieldRows>
  );
}
