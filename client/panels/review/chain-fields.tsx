// The chain of a claim as fields: its publisher, then each speaker with the words that point to him.
import { TextInput } from '@mantine/core';
import type { ProposedEntityView, ReviewClaim } from '../../state/state.ts';
import { mentionsInDraft } from './add-entity.ts';
import { addLink, type Draft, type FieldsProps, NOBODY, removeLink, setCue, setSpeaker } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import { FieldRow, FieldRows } from './field-rows.tsx';

interface ChainFieldsProps extends FieldsProps {
  readonly context: ReviewClaim['context'];
  readonly known: readonly ProposedEntityView[];
}

export function ChainFields({ draft, problems, onChange, context, known }: ChainFieldsProps) {
  const { chain, entities } = draft;
  const unused = entities.find(({ key }) => chain.every(({ speaker }) => speaker !== key));
  const last = chain.length - 1;
  const speak = (position: number, key: string, named: Draft): void =>
    onChange(setSpeaker(named, position, key, mentionsInDraft(named, known, context).get(key)));
  return (
    <FieldRows
      title="How it came here"
      problem={problems.chain ?? problems.entities}
      add={{
        words: last === 0 ? 'Add who says it' : 'Add whom the last one points to',
        onAdd: () => onChange(addLink(draft, unused?.key ?? NOBODY)),
      }}
    >
      <li className="small soft">The publisher prints it{last === 0 && ', in its own voice'}.</li>
      {chain.slice(1).map(({ speaker, cue = '' }, index) => {
        const position = index + 1;
        const role = position === last ? 'Origin' : 'Passes it on';
        return (
          // A speaker stands in a chain once, but while it is edited two places may name the same
          <FieldRow
            key={String(position)}
            label={role}
            onRemove={() => onChange(removeLink(draft, position))}
          >
            <span className="small soft field-role">{role}</span>
            <EntityField
              label={`${role}: who`}
              value={speaker}
              draft={draft}
              onChoose={(key, named) => speak(position, key, named)}
            />
            <TextInput
              size="xs"
              aria-label={`${role}: cue, the words that point to the speaker`}
              placeholder="cue, as it stands: “said”"
              value={cue}
              onChange={(event) => onChange(setCue(draft, context, position, event.currentTarget.value))}
            />
          </FieldRow>
        );
      })}
    </FieldRows>
  );
}
