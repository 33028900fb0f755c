// What a reader can decide about two claims that seem to say the same: which was taken from which, or that they differ.
import { NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Claim } from '../../state/state.ts';
import { DecisionForm } from './decision-form.tsx';
import { type DerivationKind, derivationKinds } from './finding-words.ts';
import { recordAndTell } from './tell-decision.tsx';

type Choice = 'isSource' | 'takenFromHere' | 'notSame';

const choices: Readonly<Record<Choice, string>> = {
  isSource: 'Its source',
  takenFromHere: 'Taken from here',
  notSame: 'Not the same',
};
const choiceNames = ['isSource', 'takenFromHere', 'notSame'] as const;
const kindOptions = Object.entries(derivationKinds).map(([value, label]) => ({ value, label }));
const isKind = (text: string): text is DerivationKind => Object.hasOwn(derivationKinds, text);

interface ChoiceFormProps {
  /** Id of the open claim. */
  readonly claim: string;
  readonly other: Claim;
  readonly onClose: () => void;
}

function DerivationForm({
  claim,
  other,
  isSource,
  onClose,
}: ChoiceFormProps & { readonly isSource: boolean }) {
  const [kind, setKind] = useState<DerivationKind>('paraphrases');
  const pair = isSource ? { claim, from: other.id } : { claim: other.id, from: claim };
  return (
    <DecisionForm
      title={isSource ? 'The open claim was taken from this one' : 'This one was taken from the open claim'}
      submit="Record"
      reasonLabel="Why (may stay empty)"
      isReasonNeeded={false}
      onClose={onClose}
      onDecide={(reason, by) =>
        recordAndTell(
          { kind: 'derivation', ...pair, derivation: kind, ...(reason === '' ? {} : { reason }) },
          by,
          'Recorded: one was taken from the other.',
        )
      }
    >
      <NativeSelect
        size="xs"
        autoFocus
        label={isSource ? 'The open claim …' : 'This one …'}
        data={kindOptions}
        value={kind}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isKind(value)) setKind(value);
        }}
      />
    </DecisionForm>
  );
}

function RejectionForm({ claim, other, onClose }: ChoiceFormProps) {
  return (
    <DecisionForm
      title="These two do not say the same"
      submit="Record"
      reasonLabel="Why not"
      onClose={onClose}
      onDecide={(reason, by) =>
        recordAndTell(
          { kind: 'sameStatement', verdict: 'rejected', left: claim, right: other.id, reason },
          by,
          'Recorded: not the same statement.',
        )
      }
    />
  );
}

/** Three buttons, and the form of the one that was pressed. */
export function SameDecisions({ claim, other }: { readonly claim: string; readonly other: Claim }) {
  const [choice, setChoice] = useState<Choice>();
  const buttons = useRef<HTMLDivElement>(null);
  const close = (): void => {
    if (choice) buttons.current?.querySelector<HTMLElement>(`[data-choice=${choice}]`)?.focus();
    setChoice(undefined);
  };
  return (
    <>
      <div className="choices" ref={buttons}>
        {choiceNames.map((name) => (
          <button
            key={name}
            type="button"
            className="text-button"
            data-choice={name}
            aria-expanded={choice === name}
            aria-label={`${choices[name]}: ${other.gloss}`}
            onClick={() => setChoice(choice === name ? undefined : name)}
          >
            {choices[name]}
          </button>
        ))}
      </div>
      {choice === 'notSame' && <RejectionForm claim={claim} other={other} onClose={close} />}
      {(choice === 'isSource' || choice === 'takenFromHere') && (
        <DerivationForm
          key={choice}
          claim={claim}
          other={other}
          isSource={choice === 'isSource'}
          onClose={close}
        />
      )}
    </>
  );
}
