// The form of an assessment: the two scales of the Admiralty code in their words, confidence, reason and name.
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type AssessedSort,
  credibilities,
  readConfidence,
  readCredibility,
  readReliability,
  reliabilities,
} from './admiralty-words.ts';
import { DecisionForm } from './decision-form.tsx';
import { recordAndTell } from './tell-decision.tsx';

const optionsOf = (scale: Readonly<Record<string, string>>) => [
  { value: '', label: 'not judged' },
  ...Object.entries(scale).map(([grade, words]) => ({ value: grade, label: `${grade}: ${words}` })),
];
const reliabilityOptions = optionsOf(reliabilities);
const credibilityOptions = optionsOf(credibilities);

interface AssessmentFormProps {
  readonly of: string;
  readonly sort: AssessedSort;
  readonly onClose: () => void;
}

export function AssessmentForm({ of, sort, onClose }: AssessmentFormProps) {
  const [reliability, setReliability] = useState('');
  const [credibility, setCredibility] = useState('');
  const [confidence, setConfidence] = useState('');
  const grades = {
    reliability: readReliability(reliability),
    credibility: readCredibility(credibility),
    confidence: readConfidence(confidence),
  };
  const isConfidenceBroken = grades.confidence === 'broken';
  const isEmpty = Object.values(grades).every((grade) => grade === undefined);
  const decide = (reason: string, by: string): Promise<void> =>
    recordAndTell(
      {
        kind: 'assessment',
        of,
        reason,
        ...(grades.reliability ? { reliability: grades.reliability } : {}),
        ...(grades.credibility ? { credibility: grades.credibility } : {}),
        ...(typeof grades.confidence === 'number' ? { confidence: grades.confidence } : {}),
      },
      by,
      'The assessment is recorded.',
    );
  return (
    <DecisionForm
      title={`Assess this ${sort}`}
      submit="Record"
      reasonLabel="Why"
      problem={
        isConfidenceBroken
          ? 'Write the confidence as a whole number from 0 to 100.'
          : isEmpty
            ? 'Judge at least one: reliability, credibility or confidence.'
            : undefined
      }
      onDecide={decide}
      onClose={onClose}
    >
      <NativeSelect
        size="xs"
        autoFocus
        label={sort === 'claim' ? 'Reliability of its source' : 'Reliability'}
        data={reliabilityOptions}
        value={reliability}
        onChange={(event) => setReliability(event.currentTarget.value)}
      />
      {sort === 'claim' && (
        <NativeSelect
          size="xs"
          label="Credibility of what it says"
          data={credibilityOptions}
          value={credibility}
          onChange={(event) => setCredibility(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="xs"
        label="Your confidence in this judgement, 0 to 100 (may stay empty)"
        inputMode="numeric"
        value={confidence}
        maxLength={3}
        error={isConfidenceBroken}
        onChange={(event) => setConfidence(event.currentTarget.value)}
      />
    </DecisionForm>
  );
}
