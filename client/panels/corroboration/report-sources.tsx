// The sources of a report: how much is its own, whom it cites, where its claims come from, who repeats it, what changed.
import './corroboration.css';
import { type ProfileLine, type SourceReport, useClaimsById, useSources } from '../../state/state.ts';
import { Asked } from '../fault.tsx';
import { Section } from '../panel.tsx';
import { count, showNumber } from '../phrases.ts';
import { ThingLink } from '../thing-link.tsx';
import { Assessments } from './assessments.tsx';
import { ComputedMark } from './basis.tsx';
import { CircleList } from './circle-list.tsx';
import { nameClaims } from './claim-line.tsx';
import { DriftList } from './drift-list.tsx';
import { FirstFew } from './first-few.tsx';
import { Fold } from './fold.tsx';
import { LinkedClaims } from './linked-claims.tsx';
import { judgeReport, shareNames, shareOut } from './sources-share.ts';

/** One bar for all claims of the report, its three parts told apart by shade and pattern; the words stand below. */
function SharesBar({ sources }: { readonly sources: SourceReport }) {
  const shares = shareOut(sources).filter(({ claims }) => claims.length > 0);
  return (
    <>
      <div className="shares-bar" aria-hidden="true">
        {shares.map(({ name, percent }) => (
          <span key={name} data-share={name} style={{ width: `${percent}%` }} />
        ))}
      </div>
      {shares.map(({ name, claims }) => (
        <Fold
          key={name}
          title={
            <>
              <span className="share-key" data-share={name} aria-hidden="true" />
              {count(claims.length, 'claim')} {shareNames[name]}
            </>
          }
        >
          <LinkedClaims ids={claims} />
        </Fold>
      ))}
    </>
  );
}

/** Somebody, and on demand the claims that tie them to the report. */
function Line({ line: { who, claims } }: { readonly line: ProfileLine }) {
  return (
    <li className="profile-line">
      <ThingLink thing={who} />
      {claims.length === 0 ? (
        <span className="small soft">no single claim shows it</span>
      ) : (
        <Fold
          title={
            <>
              {count(claims.length, 'claim')}
              <span className="visually-hidden"> with {who.name}</span>
            </>
          }
        >
          <LinkedClaims ids={claims} />
        </Fold>
      )}
    </li>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly ProfileLine[];
  readonly isOpenAtFirst?: boolean;
}

function Lines({ title, lines, isOpenAtFirst = false }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <Fold title={`${title} (${showNumber(lines.length)})`} isOpenAtFirst={isOpenAtFirst}>
      <FirstFew of={lines} first={8} keyOf={({ who }) => who.id}>
        {(line) => <Line line={line} />}
      </FirstFew>
    </Fold>
  );
}

function Changes({ drift }: Pick<SourceReport, 'drift'>) {
  const asked = useClaimsById([...new Set(drift.flatMap(({ from, to }) => [from, to]))]);
  return <Asked asked={asked}>{(claims) => <DriftList drift={drift} claims={nameClaims(claims)} />}</Asked>;
}

function Sources({ sources }: { readonly sources: SourceReport }) {
  const { drift, circular } = sources;
  return (
    <>
      <p className="verdict">
        <ComputedMark rule={sources.rule} />
        {judgeReport(sources)}.
      </p>
      <SharesBar sources={sources} />
      <Lines title="Whom it hands on" lines={sources.cites} />
      <Lines title="Where its claims come from in the end" lines={sources.origins} />
      <Lines title="Who repeats it" lines={sources.repeatedBy} />
      {drift.length > 0 && (
        <Fold title={`What changed as it was handed on (${showNumber(drift.length)})`}>
          <Changes drift={drift} />
        </Fold>
      )}
      {circular.length > 0 && (
        <Fold title={`Fewer sources than it seems (${showNumber(circular.length)})`}>
          <CircleList circles={circular} />
        </Fold>
      )}
    </>
  );
}

/** `id` is that of a report. */
export default function ReportSources({ id }: { readonly id: string }) {
  const asked = useSources(id);
  return (
    <>
      <Section title="Sources of this report">
        <Asked asked={asked}>{(sources) => <Sources sources={sources} />}</Asked>
      </Section>
      <Assessments of={id} sort="report" />
    </>
  );
}
