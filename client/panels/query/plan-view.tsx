// The plan of a query: the steps that work it out, as an indented tree, with the rows that each gives.
import type { Plan } from '../../state/state.ts';
import { showNumber } from '../phrases.ts';
import { type PlanRow, planRows } from './plan-rows.ts';

const INDENT_PX = 14;
/** Most steps take a fraction of a millisecond; with as many digits each, they compare at a glance. */
const fine = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function Step({ row, isProfiled }: { readonly row: PlanRow; readonly isProfiled: boolean }) {
  return (
    <tr>
      <td style={{ paddingInlineStart: 12 + row.depth * INDENT_PX }}>
        <span className="visually-hidden">{`Level ${row.depth + 1}: `}</span>
        {row.depth > 0 && (
          <span className="query-mark" aria-hidden="true">
            └{' '}
          </span>
        )}
        <strong>{row.operator}</strong>
      </td>
      <td className="query-details">{row.details}</td>
      <td className="number">{showNumber(Math.round(row.estimatedRows))}</td>
      {isProfiled && <td className="number">{row.rows === undefined ? '' : showNumber(row.rows)}</td>}
      <td>
        <span className="bar" aria-hidden="true">
          <span style={{ width: `${100 * row.share}%` }} />
        </span>
      </td>
      {isProfiled && <td className="number">{row.ownMs === undefined ? '' : fine.format(row.ownMs)}</td>}
    </tr>
  );
}

export function PlanView({ plan }: { readonly plan: Plan }) {
  const rows = planRows(plan);
  const isProfiled = rows.some((row) => row.rows !== undefined);
  return (
    <div className="table-scroll">
      <p className="note query-hint">
        Read it from the deepest step up: each step takes the rows of the steps under it.
        {!isProfiled && ' Profile counts the rows that there really are.'}
      </p>
      <table
        className="plain-table query-plan"
        aria-label={isProfiled ? 'Profile of the query' : 'Plan of the query'}
      >
        <thead>
          <tr>
            <th>Step</th>
            <th>What it does</th>
            <th className="number" title="How many rows the planner expects, from counts of the data">
              Expected rows
            </th>
            {isProfiled && <th className="number">Rows</th>}
            <th className="query-plan-bar" title="The rows, on a logarithmic scale">
              <span className="visually-hidden">Rows as a bar</span>
            </th>
            {isProfiled && (
              <th className="number" title="Time of this step alone, without the steps under it">
                Milliseconds
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Step key={row.key} row={row} isProfiled={isProfiled} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
