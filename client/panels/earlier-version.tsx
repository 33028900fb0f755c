// The report before this version, and which of its claims' passages stand in this one unchanged.
import type { EarlierVersion } from '../state/state.ts';
import { Section } from './panel.tsx';
import { count } from './phrases.ts';
import { SelectLink } from './thing-link.tsx';

export function EarlierVersionView({ earlier }: { readonly earlier: EarlierVersion }) {
  const { report, reason, claims } = earlier;
  const orphans = claims.filter(({ state }) => state === 'orphan');
  return (
    <Section title="A changed version">
      <p>
        Of <SelectLink selection={{ kind: 'entity', id: report.id }}>{report.title}</SelectLink>.{' '}
        <span className="soft">{reason}</span>
      </p>
      {claims.length > 0 && (
        <p className="small soft">
          Of {count(claims.length, 'passage')} with a claim there, {claims.length - orphans.length} stand here
          unchanged.
        </p>
      )}
      {orphans.length > 0 && (
        <>
          <p className="small soft">No longer here, word by word and once:</p>
          <ul className="plain-list">
            {orphans.map(({ id, gloss }) => (
              <li key={id}>
                <SelectLink selection={{ kind: 'claim', id }}>{gloss}</SelectLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
