// Back to the start panel: nothing is selected any more.
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { select } from '../state/state.ts';

export function CloseButton() {
  return (
    <ActionIcon
      className="panel-close"
      variant="subtle"
      color="gray"
      size="sm"
      aria-label="Close"
      title="Close"
      onClick={() => select(undefined)}
    >
      <IconX size={16} />
    </ActionIcon>
  );
}
