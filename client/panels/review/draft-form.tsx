// The form in which a proposed claim is corrected: a field for everything it says. Enter accepts it so, Escape leaves it.
import './draft-form.css';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { ProposedEntityView, ReviewClaim } from '../../state/state.ts';
import { stances } from '../phrases.ts';
import { AboutFields, RelationFields } from './about-fields.tsx';
import { ChainFields } from './chain-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import { type Draft, findProblems } from './draft.ts';
import { EntityFields } from './entity-fields.tsx';
import { FigureFields } from './figure-fields.tsx';
import { PassageFields } from './passage-fields.tsx';

const polarities = { affirmative: 'it is so', negative: 'it is not so' } as const;
const certainties = { certain: 'without reserve', probable: 'likely', possible: 'possible' } as const;
const quotations = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'in the report’s words',
  none: 'not a quotation',
} as const;
const attributions = {
  explicit: 'named beside the words',
  contextual: 'clear from around',
  nested: 'speaker within a speaker',
  documentVoice: 'publisher’s own voice',
} as const;

interface DraftFormProps {
  readonly proposal: Pick<ReviewClaim, 'context'>;
  readonly draft: Draft;
  readonly known: readonly ProposedEntityView[];
  readonly onChange: (draft: Draft) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

export function DraftForm({ proposal, draft, known, onChange, onSave, onLeave }: DraftFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const problems = findProblems(draft);
  const shown = isTried ? problems : {};
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) onSave();
  };
  const press = (event: KeyboardEvent): void => {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    } else if (event.key === 'Enter' && !event.shiftKey && !isButton) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  const rows = { draft, problems: shown, onChange };
  const date = (name: 'asOf' | 'saidAt', label: string) => (
    <TextInput
      size="xs"
      label={label}
      placeholder="2024-02-15"
      value={draft[name]}
      // A date is judged while it is written: nobody knows the format by heart
      error={draft[name].trim() === '' ? undefined : problems[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      ref={form}
      className="draft-form"
      aria-label="Correct the claim"
      noValidate
      onSubmit={save}
      onKeyDown={press}
    >
      <Textarea
        size="xs"
        rows={3}
        label="What is said, in one sentence"
        autoFocus
        value={draft.gloss}
        error={shown.gloss}
        onChange={(event) => onChange({ ...draft, gloss: event.currentTarget.value })}
      />
      <PassageFields draft={draft} context={proposal.context} onChange={onChange} />
      <ChainFields {...rows} context={proposal.context} known={known} />
      <div className="field-grid">
        <ChoiceField
          label="Stance"
          words={stances}
          value={draft.stance}
          onChoose={(stance) => onChange({ ...draft, stance })}
        />
        <ChoiceField
          label="Says that"
          words={polarities}
          value={draft.polarity}
          onChoose={(polarity) => onChange({ ...draft, polarity })}
        />
        <ChoiceField
          label="Certainty"
          words={certainties}
          value={draft.certainty}
          onChoose={(certainty) => onChange({ ...draft, certainty })}
        />
        <ChoiceField
          label="Quoted"
          words={quotations}
          value={draft.quotation}
          onChoose={(quotation) => onChange({ ...draft, quotation })}
        />
        <ChoiceField
          label="Source"
          words={attributions}
          value={draft.attribution}
          onChoose={(attribution) => onChange({ ...draft, attribution })}
        />
        {date('asOf', 'As of')}
        {date('saidAt', 'Said')}
      </div>
      <FigureFields {...rows} />
      <AboutFields {...rows} />
      <RelationFields {...rows} />
      <EntityFields {...rows} />
      <div className="draft-buttons">
        <Button type="submit" size="compact-sm">
          Save and accept
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Leave it
        </Button>
        <span className="small soft">
          <kbd>Enter</kbd> accepts, <kbd>Esc</kbd> leaves
        </span>
      </div>
      {isTried && Object.keys(problems).length > 0 && (
        <p className="field-problem" role="alert">
          {Object.values(problems)[0]}
        </p>
      )}
    </form>
  );
}
