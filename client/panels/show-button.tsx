// The button that draws a thing and brings it into view.
import { Button } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { showOnPicture } from './show-on-picture.ts';

export function ShowButton({ id }: { readonly id: string }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconTarget size={15} />}
      onClick={() => showOnPicture([id])}
    >
      Show on the picture
    </Button>
  );
}
