// Taking the comparison away: every figure as CSV, the drawing as SVG and PNG.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { showDate } from '../../../graph-data/ontology/ontology.ts';
import { announce, type QuestionComparison, usePage } from '../../state/state.ts';
import { writeCsv } from '../claim-sheet.ts';
import { describeFault } from '../fault.tsx';
import { saveFile } from '../save-file.ts';
import type { CompareGroup } from './compare-rows.ts';
import { comparisonSheet } from './compare-sheet.ts';
import type { Beside } from './compare-words.ts';
import { ComparisonPicture } from './comparison-picture.tsx';
import { drawPng, writeSvg } from './picture-file.ts';

interface TakeComparisonProps {
  readonly answer: QuestionComparison;
  readonly groups: readonly CompareGroup[];
  readonly chosen: string | undefined;
  readonly beside: ReadonlyMap<string, Beside>;
}

export function TakeComparison({ answer, groups, chosen, beside }: TakeComparisonProps) {
  const isTimeline = usePage(({ address }) => address.isTimeline);
  const name = `hearsay-${answer.question.id}`;
  const drawing = (): string =>
    writeSvg(
      <ComparisonPicture
        answer={answer}
        groups={groups}
        chosen={chosen}
        isTimeline={isTimeline}
        today={showDate(new Date().toISOString().slice(0, 10))}
      />,
    );
  const take = async (write: () => unknown): Promise<void> => {
    try {
      await write();
      announce('Saved.');
    } catch (fault) {
      const { message, fix } = describeFault(fault);
      notifications.show({ title: 'That did not work', message: `${message} ${fix}`, color: 'red' });
    }
  };
  const files = [
    {
      kind: 'CSV',
      title: 'Save every figure as a CSV file',
      write: () =>
        saveFile(`${name}.csv`, writeCsv(comparisonSheet(answer, groups, { chosen, beside })), 'text/csv'),
    },
    {
      kind: 'SVG',
      title: 'Save the drawing, with title, legend and sources, as an SVG file',
      write: () => saveFile(`${name}.svg`, drawing(), 'image/svg+xml'),
    },
    {
      kind: 'PNG',
      title: 'Save the same drawing as a PNG file',
      write: async () => saveFile(`${name}.png`, await drawPng(drawing()), 'image/png'),
    },
  ];
  return (
    <Button.Group className="push">
      {files.map(({ kind, title, write }) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size={13} />}
          title={title}
          onClick={() => void take(write)}
        >
          {kind}
        </Button>
      ))}
    </Button.Group>
  );
}
