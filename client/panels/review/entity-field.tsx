// A select over the entities that a report names, with its publisher where that may speak.
import { NativeSelect } from '@mantine/core';
import { PUBLISHER } from '../../../graph-data/ontology/ontology.ts';
import { nameLabel } from '../phrases.ts';
import type { DraftEntity } from './draft.ts';

interface EntityFieldProps {
  readonly label: string;
  readonly value: string;
  readonly entities: readonly DraftEntity[];
  readonly hasPublisher?: boolean;
  readonly onChoose: (key: string) => void;
}

export function EntityField({ label, value, entities, hasPublisher = false, onChoose }: EntityFieldProps) {
  const options = entities.map(({ key, name, label: sort }) => ({
    value: key,
    label: `${name} (${nameLabel(sort)})`,
  }));
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[...(hasPublisher ? [{ value: PUBLISHER, label: 'The publisher' }] : []), ...options]}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
