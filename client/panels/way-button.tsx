// The switch that shows on the picture how the selected claim or report came here.
import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { toggleWay, usePage } from '../state/state.ts';

export function WayButton() {
  const isShown = usePage(({ address }) => address.isWayShown);
  return (
    <Button
      className="way-button"
      size="compact-sm"
      variant={isShown ? 'light' : 'default'}
      aria-pressed={isShown}
      aria-keyshortcuts="w"
      leftSection={<IconRoute size={14} />}
      title="Show on the picture only its way, from its origin to here (w)"
      onClick={() => void toggleWay()}
    >
      Show the way it came
    </Button>
  );
}
