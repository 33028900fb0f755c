// The small form of every decision: what is decided, why, and by whom. Ctrl+Enter records it, Escape leaves it.
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { FaultNote } from '../fault.tsx';
import { focusSection } from './focus-section.ts';
import { NameField, useOwnName } from './own-name.tsx';

interface DecisionFormProps {
  /** What is decided: "Not the same statement". */
  readonly title: string;
  readonly submit: string;
  readonly reasonLabel: string;
  readonly isReasonNeeded?: boolean;
  /** What else is missing, in words; nothing when all is there. */
  readonly problem?: string | undefined;
  /** Fields besides the reason. */
  readonly children?: ReactNode;
  readonly onDecide: (reason: string, by: string) => Promise<void>;
  readonly onClose: () => void;
}

const LONGEST_REASON = 2_000;

export function DecisionForm(props: DecisionFormProps) {
  const { title, submit, reasonLabel, isReasonNeeded = true, problem, children, onDecide, onClose } = props;
  const [ownName, rememberName] = useOwnName();
  const [name, setName] = useState(ownName);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const isNameMissing = name.trim() === '';
  const isReasonMissing = isReasonNeeded && reason.trim() === '';

  const decide = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isNameMissing || isReasonMissing || problem || isBusy) return;
    const goBack = focusSection(form.current);
    setBusy(true);
    setFault(undefined);
    try {
      await onDecide(reason.trim(), name.trim());
      rememberName(name.trim());
      onClose();
      goBack();
    } catch (thrown) {
      setFault(thrown);
      setBusy(false);
    }
  };
  const press = (event: KeyboardEvent): void => {
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isSent) return;
    // Both keys mean something else on the rest of the page.
    event.stopPropagation();
    event.preventDefault();
    if (isSent) form.current?.requestSubmit();
    else onClose();
  };
  return (
    <form
      ref={form}
      className="decision-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={decide}
      onKeyDown={press}
    >
      <p id={heading} className="decision-title">
        {title}
      </p>
      {children}
      <Textarea
        size="xs"
        rows={2}
        label={reasonLabel}
        required={isReasonNeeded}
        withAsterisk={false}
        value={reason}
        maxLength={LONGEST_REASON}
        // The form was asked for, so what follows is writing.
        autoFocus={!children}
        error={isTried && isReasonMissing ? 'Write why, so that others can judge it.' : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NameField
        value={name}
        fault={isTried && isNameMissing ? 'Write a name, so that others know who decided.' : undefined}
        onChange={setName}
      />
      {isTried && problem && (
        <p className="decision-problem" role="alert">
          {problem}
        </p>
      )}
      {fault !== undefined && <FaultNote fault={fault} />}
      <div className="decision-buttons">
        <Button type="submit" size="compact-sm" loading={isBusy}>
          {submit}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
