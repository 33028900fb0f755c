// Copying and exporting all claims that the filter finds.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { announce, askAllClaims, usePage } from '../state/state.ts';
import { sheetHead, sheetRow, writeCsv, writeTsv } from './claim-sheet.ts';
import { describeFault } from './fault.tsx';
import { count } from './phrases.ts';
import { saveFile } from './save-file.ts';

export function TakeClaims({ onlyEstimates = false }: { readonly onlyEstimates?: boolean }) {
  const filter = usePage(({ address }) => address.filter);
  const sort = usePage(({ address }) => address.sort);
  const [isBusy, setBusy] = useState(false);
  const take = async (
    use: (rows: readonly (readonly string[])[]) => unknown,
    done: string,
  ): Promise<void> => {
    setBusy(true);
    try {
      const claims = await askAllClaims(filter, { onlyEstimates, ...(sort ? { sort } : {}) });
      await use([sheetHead, ...claims.map(sheetRow)]);
      notifications.show({ message: `${count(claims.length, 'claim')} ${done}.` });
      announce(`${count(claims.length, 'claim')} ${done}.`);
    } catch (fault) {
      const { message, fix } = describeFault(fault);
      notifications.show({ title: 'That did not work', message: `${message} ${fix}`, color: 'red' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button.Group className="push">
      <Button
        size="compact-xs"
        variant="default"
        disabled={isBusy}
        leftSection={<IconCopy size={13} />}
        title="Copy every row found, to paste into a sheet"
        onClick={() => void take((rows) => navigator.clipboard.writeText(writeTsv(rows)), 'copied')}
      >
        Copy
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isBusy}
        leftSection={<IconDownload size={13} />}
        title="Save every row found as a CSV file"
        onClick={() =>
          void take((rows) => saveFile('hearsay-claims.csv', writeCsv(rows), 'text/csv'), 'saved')
        }
      >
        CSV
      </Button>
    </Button.Group>
  );
}
