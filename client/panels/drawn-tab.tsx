// What is drawn, as a list: every node of the picture with the same selection and the same things to do.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  announce,
  askNeighbourhood,
  changeDrawing,
  drawAlso,
  hide,
  hover,
  type PictureNode,
  selectClaim,
  selectEntity,
  showHidden,
  startOver,
  usePage,
  usePicture,
} from '../state/state.ts';
import { Asked } from './fault.tsx';
import { count, nameLabel, showNumber } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { LabelIcon, SelectLink } from './thing-link.tsx';
import { VirtualTable } from './virtual-rows.tsx';

const ROW_PX = 32;

interface DrawnNode extends PictureNode {
  /** How many of its neighbours are not drawn. */
  readonly unseen: number;
}

type SortName = 'name' | 'label' | 'claims' | 'unseen';
const columns: readonly {
  readonly name: SortName;
  readonly title: string;
  readonly compare: (a: DrawnNode, b: DrawnNode) => number;
}[] = [
  { name: 'name', title: 'Name', compare: (a, b) => a.name.localeCompare(b.name) },
  { name: 'label', title: 'Sort of thing', compare: (a, b) => a.label.localeCompare(b.label) },
  { name: 'claims', title: 'Claims', compare: (a, b) => b.claims - a.claims },
  { name: 'unseen', title: 'Neighbours not drawn', compare: (a, b) => b.unseen - a.unseen },
];

const isClaim = (label: string): boolean => label === 'Claim' || label === 'Estimate';

/** How many neighbours one step of expansion draws at most, those with most claims first. */
const EXPAND_LIMIT = 40;

/** `showClaimNumber({ claims: 12, proposals: 3, … })` → `9 + 3 proposed` */
const showClaimNumber = ({ claims, proposals = 0 }: PictureNode): string =>
  proposals > 0
    ? `${showNumber(claims - proposals)} + ${showNumber(proposals)} proposed`
    : showNumber(claims);

async function expand(node: DrawnNode): Promise<void> {
  const { view } = usePage.getState().address.drawing;
  const { nodes } = await askNeighbourhood(node.id, view, undefined, EXPAND_LIMIT);
  changeDrawing((drawing) =>
    drawAlso(
      drawing,
      nodes.map(({ id }) => id),
    ),
  );
  announce(`${count(nodes.length, 'neighbour')} of ${node.name} drawn.`);
}

function Row({
  node,
  index,
  isSelected,
}: {
  readonly node: DrawnNode;
  readonly index: number;
  readonly isSelected: boolean;
}) {
  const pick = (): void => (isClaim(node.label) ? selectClaim : selectEntity)(node.id);
  return (
    <tr
      aria-rowindex={index + 2}
      style={{ height: ROW_PX }}
      data-index={index}
      data-selected={isSelected}
      onClick={pick}
      onMouseEnter={() => hover(node.id)}
      onMouseLeave={() => hover(undefined)}
    >
      <td title={node.name}>
        <SelectLink
          className={node.isProposal ? 'one-line is-proposed' : 'one-line'}
          selection={{ kind: isClaim(node.label) ? 'claim' : 'entity', id: node.id }}
        >
          <LabelIcon label={node.label} />
          {node.name}
          {node.isProposal && <ProposedTag />}
        </SelectLink>
      </td>
      <td className="soft">{nameLabel(node.label)}</td>
      <td className="number">{isClaim(node.label) ? '' : showClaimNumber(node)}</td>
      <td className="number">{showNumber(node.unseen)}</td>
      <td className="nowrap">
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={node.unseen === 0}
          title={
            node.unseen === 0
              ? 'All its neighbours are drawn'
              : 'Draw its neighbours, those with most claims first'
          }
          aria-label={`Expand ${node.name}`}
          onClick={(event) => {
            event.stopPropagation();
            void expand(node);
          }}
        >
          Expand
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={`Hide ${node.name}`}
          onClick={(event) => {
            event.stopPropagation();
            changeDrawing((drawing) => hide(drawing, [node.id]));
            announce(`${node.name} hidden.`);
          }}
        >
          Hide
        </Button>
      </td>
    </tr>
  );
}

function Head({ sort, onSort }: { readonly sort: SortName; readonly onSort: (name: SortName) => void }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, title }) => (
          <th
            key={name}
            className={name === 'claims' || name === 'unseen' ? 'number' : undefined}
            aria-sort={sort === name ? 'descending' : undefined}
          >
            <button type="button" title={`Sort by ${title.toLowerCase()}`} onClick={() => onSort(name)}>
              {title}
              {sort === name && ' ↓'}
            </button>
          </th>
        ))}
        <th>
          <span className="visually-hidden">What to do</span>
        </th>
      </tr>
    </thead>
  );
}

export default function DrawnTab() {
  const drawing = usePage(({ address }) => address.drawing);
  const selection = usePage(({ address }) => address.selection);
  const asked = usePicture(drawing);
  const [sort, setSort] = useState<SortName>('claims');
  const { hidden, off } = drawing;
  // Nothing is asked for an empty picture, so nothing would ever be answered.
  const isEmpty = drawing.start === 'empty' && drawing.added.length === 0;
  const nodes = useMemo((): readonly DrawnNode[] => {
    if (!asked.data || isEmpty) return [];
    const shown = asked.data.nodes.filter(({ id, label }) => !hidden.includes(id) && !off.includes(label));
    const ids = new Set(shown.map(({ id }) => id));
    const degree = new Map<string, number>();
    for (const { source, target } of asked.data.edges) {
      if (!ids.has(source) || !ids.has(target)) continue;
      degree.set(source, (degree.get(source) ?? 0) + 1);
      degree.set(target, (degree.get(target) ?? 0) + 1);
    }
    return shown.map((node) => ({
      ...node,
      unseen: Math.max(0, node.neighbours - (degree.get(node.id) ?? 0)),
    }));
  }, [asked.data, hidden, off, isEmpty]);
  const sorted = nodes.toSorted(columns.find(({ name }) => name === sort)?.compare);
  const selected = selection?.kind === 'entity' || selection?.kind === 'claim' ? selection.id : undefined;
  return (
    <Asked
      asked={
        isEmpty
          ? { data: [], error: undefined, refetch: asked.refetch }
          : { ...asked, data: asked.data?.nodes }
      }
    >
      {() => (
        <div className="drawer-main">
          <div className="drawer-tools">
            <span>
              <strong>{showNumber(nodes.length)}</strong> drawn
            </span>
            {hidden.length > 0 && (
              <button type="button" className="text-button" onClick={() => changeDrawing(showHidden)}>
                Show {count(hidden.length, 'hidden one', 'hidden ones')}
              </button>
            )}
          </div>
          {nodes.length === 0 ? (
            <div className="empty">
              <p>Nothing is drawn. Search for a name, or start with what is said most.</p>
              <Button size="compact-sm" variant="default" onClick={() => changeDrawing(startOver)}>
                Draw what is said most
              </Button>
            </div>
          ) : (
            <VirtualTable
              label="What is drawn"
              className="drawn-table"
              rows={sorted}
              rowHeightPx={ROW_PX}
              columns={columns.length + 1}
              total={sorted.length}
              selectedIndex={sorted.findIndex(({ id }) => id === selected)}
              head={<Head sort={sort} onSort={setSort} />}
              renderRow={(node, index) => (
                <Row key={node.id} node={node} index={index} isSelected={node.id === selected} />
              )}
            />
          )}
        </div>
      )}
    </Asked>
  );
}
