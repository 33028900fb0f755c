// What a hub asks before it opens: which kinds of link, and how many neighbours.
import { Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { chooseNeighbours, type Expansion, MOST_DRAWN } from './expansion.ts';
import type { Point } from './scene.ts';

interface HubChooserProps {
  readonly expansion: Expansion;
  /** Where the hub stands, in pixels of the canvas. */
  readonly at: Point;
  readonly onDraw: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

const amounts = ['12', '40', 'all'] as const;

export function HubChooser({ expansion, at, onDraw, onClose }: HubChooserProps) {
  const { groups, name, ids } = expansion;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(groups.map(({ key }) => key)));
  const [amount, setAmount] = useState<string>('12');
  const toDraw = chooseNeighbours(expansion, chosen, amount === 'all' ? MOST_DRAWN : Number(amount));
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      position="right-start"
      width={320}
      shadow="md"
      withArrow
      trapFocus
      returnFocus
      withinPortal
      closeOnClickOutside
    >
      <Popover.Target>
        <span className="picture-anchor" style={{ left: at.x, top: at.y }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Neighbours of ${name}`}>
        <p className="hub-title">
          {name} has {ids.length} neighbours that are not drawn
        </p>
        <div className="hub-kinds">
          {groups.map(({ key, phrase }) => (
            <Checkbox
              key={key}
              size="xs"
              label={phrase}
              checked={chosen.has(key)}
              onChange={() => toggle(key)}
            />
          ))}
        </div>
        <div className="hub-amount">
          <span>Draw</span>
          <SegmentedControl
            size="xs"
            aria-label="How many to draw"
            value={amount}
            onChange={setAmount}
            data={amounts.map((value) => ({
              value,
              label: value === 'all' ? `all up to ${MOST_DRAWN}` : value,
            }))}
          />
        </div>
        <p className="hub-note">Those with most claims come first.</p>
        <div className="hub-buttons">
          <Button size="compact-sm" variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="compact-sm"
            data-autofocus
            disabled={toDraw.length === 0}
            onClick={() => onDraw(toDraw)}
          >
            Draw {toDraw.length}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
