// The name under which a reader decides: asked once, kept in this browser, written beside every decision.
import { TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';

const KEY = 'hearsay-reader-name';
const LONGEST = 200;

/** The name, empty until it was asked, and how to change it. */
export const useOwnName = (): readonly [string, (name: string) => void] => {
  const [name, setName] = useLocalStorage({ key: KEY, defaultValue: '', getInitialValueInEffect: false });
  return [name, setName];
};

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly fault: string | undefined;
}

/** A field for the name while there is none; afterwards one quiet line with a way to change it. */
export function NameField({ value, onChange, fault }: NameFieldProps) {
  const [known] = useOwnName();
  const [isChanging, setChanging] = useState(false);
  if (known !== '' && !isChanging) {
    return (
      <p className="small soft">
        In the name of {known}.{' '}
        <button type="button" className="text-button" onClick={() => setChanging(true)}>
          Change
        </button>
      </p>
    );
  }
  return (
    <TextInput
      size="xs"
      label="Your name"
      description="Written beside what you decide, and kept in this browser."
      value={value}
      maxLength={LONGEST}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
