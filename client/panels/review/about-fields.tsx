// What a claim is about, with roles, and the relations that rest on it, as fields.
import { isDirectRelationshipType, relationships } from '../../../graph-data/ontology/ontology.ts';
import { ChoiceField } from './choice-field.tsx';
import { type Draft, type FieldsProps, NOBODY, type Relation } from './draft.ts';
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
      add={{
        words: 'Add what it is about',
        onAdd: () => change([...about, { entity: unused?.key ?? NOBODY, role: 'topic' }]),
      }}
    >
      {about.map(({ entity, role }, at) => (
        // Rows are told apart by their place: while one is edited it may equal another
        <FieldRow key={String(at)} label={`about ${at + 1}`} onRemove={() => change(without(about, at))}>
          <EntityField
            label={`About ${at + 1}: who or what`}
            value={entity}
            draft={draft}
            hasPublisher={entity === 'publisher'}
            onChoose={(key, named) => onChange({ ...named, about: replaced(about, at, { entity: key }) })}
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
      add={{
        words: 'Add a relation',
        onAdd: () => {
          const [from, to] = [first?.key ?? NOBODY, second?.key ?? NOBODY];
          change([...relations, { type: 'OPERATES_IN', from, to }]);
        },
      }}
    >
      {relations.map((relation, at) => {
        const set = (next: Partial<Relation>, named = draft): void =>
          onChange({ ...named, relations: replaced(relations, at, next) });
        return (
          <FieldRow
            key={String(at)}
            label={`relation ${at + 1}`}
            onRemove={() => change(without(relations, at))}
          >
            <EntityField
              label={`Relation ${at + 1}: from`}
              value={relation.from}
              draft={draft}
              onChoose={(from, named) => set({ from }, named)}
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
              draft={draft}
              onChoose={(to, named) => set({ to }, named)}
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
