// One value of a result: things as links, paths as a chain of links, lists and maps readable, null as a pale word.
import { Fragment, type ReactNode } from 'react';
import type { NodeCell, PathCell, RelationshipCell } from '../../state/state.ts';
import { count, nameLabel, showVerb } from '../phrases.ts';
import { LabelIcon, SelectLink } from '../thing-link.tsx';
import {
  claimsOf,
  isMap,
  isNode,
  isPath,
  isRelationship,
  labelOfNode,
  nameOfNode,
  pathSteps,
} from './cell-values.ts';
import { selectionOf, sortOfNode } from './things-in-rows.ts';

/** How many members of a list are drawn while the row is folded; more could not be seen. */
const FOLDED_MEMBERS = 12;

function NodeLink({ node }: { readonly node: NodeCell }) {
  const label = labelOfNode(node);
  const name = nameOfNode(node);
  const sort = sortOfNode(label);
  const title = label === '' ? name : `${name} (${nameLabel(label)})`;
  if (sort === 'other') {
    return (
      <span title={title}>
        <LabelIcon label={label} />
        {name}
      </span>
    );
  }
  return (
    <SelectLink selection={{ kind: sort, id: node.id }} title={title} hovered={node.id}>
      <LabelIcon label={label} />
      {name}
    </SelectLink>
  );
}

function RelationshipLink({ relationship }: { readonly relationship: RelationshipCell }) {
  const { type } = relationship;
  const claims = claimsOf(relationship).length;
  const selection = selectionOf(relationship);
  const words = (
    <>
      <code className="query-type">{type}</code>
      {claims > 0 && <span className="small soft"> {count(claims, 'claim')}</span>}
    </>
  );
  if (!selection) return words;
  return (
    <SelectLink selection={selection} title={`${showVerb(type, true)}; opens what it rests on`}>
      {words}
    </SelectLink>
  );
}

function PathChain({ path }: { readonly path: PathCell }) {
  const [first] = path.nodes;
  return (
    <span className="query-path">
      {first && <NodeLink node={first} />}
      {pathSteps(path).map(({ relationship, isForward, node }) => (
        <Fragment key={relationship.id}>
          <span className="query-step">
            {isForward ? '─' : '◂'}
            <RelationshipLink relationship={relationship} />
            {isForward ? '▸' : '─'}
          </span>
          <NodeLink node={node} />
        </Fragment>
      ))}
    </span>
  );
}

interface MembersProps {
  readonly members: readonly { readonly key: string; readonly name?: string; readonly value: unknown }[];
  readonly brackets: readonly [open: string, close: string];
  readonly isWhole: boolean;
}

function Members({ members, brackets: [open, close], isWhole }: MembersProps) {
  const shown = isWhole ? members : members.slice(0, FOLDED_MEMBERS);
  return (
    <span className={isWhole ? 'query-members' : undefined}>
      <span className="query-mark">{open}</span>
      {shown.map(({ key, name, value }, index) => (
        <span key={key} className="query-member">
          {name !== undefined && <span className="query-key">{name}: </span>}
          <Cell value={value} isWhole={isWhole} />
          {index < members.length - 1 && <span className="query-mark">, </span>}
        </span>
      ))}
      {shown.length < members.length && <span className="query-mark">…</span>}
      <span className="query-mark">{close}</span>
    </span>
  );
}

/** A value in its cell. `isWhole` leaves nothing out. */
export function Cell({ value, isWhole }: { readonly value: unknown; readonly isWhole: boolean }): ReactNode {
  if (value === null || value === undefined) return <span className="query-null">null</span>;
  if (isNode(value)) return <NodeLink node={value} />;
  if (isRelationship(value)) return <RelationshipLink relationship={value} />;
  if (isPath(value)) return <PathChain path={value} />;
  if (Array.isArray(value)) {
    const members = value.map((member: unknown, index) => ({ key: String(index), value: member }));
    return <Members members={members} brackets={['[', ']']} isWhole={isWhole} />;
  }
  if (isMap(value)) {
    const members = Object.entries(value).map(([name, entry]) => ({ key: name, name, value: entry }));
    return <Members members={members} brackets={['{', '}']} isWhole={isWhole} />;
  }
  return String(value);
}
