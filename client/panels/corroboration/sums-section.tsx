// Sums of parts and figures worked out of shares, with the arithmetic and the claims it adds up.
import type { DerivedFigure, SumOfParts } from '../../state/state.ts';
import { Section } from '../panel.tsx';
import { Computed } from './basis.tsx';
import { ClaimLine, type NamedClaims } from './claim-line.tsx';
import { nameDivision, nameVerdict } from './finding-words.ts';
import { Fold } from './fold.tsx';

interface FiguresUsedProps {
  readonly rows: readonly { readonly name: string; readonly id: string }[];
  readonly claims: NamedClaims;
}

function FiguresUsed({ rows, claims }: FiguresUsedProps) {
  return (
    <Fold title="The figures it uses">
      <ul className="plain-list claim-lines">
        {rows.map(({ name, id }) => (
          <li key={`${name} ${id}`}>
            <span className="small soft">{name}</span> <ClaimLine id={id} claims={claims} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Sum({ sum, claims }: { readonly sum: SumOfParts; readonly claims: NamedClaims }) {
  const rows = [{ name: 'total', id: sum.total }, ...sum.parts.map((id) => ({ name: 'part', id }))];
  return (
    <li className="finding">
      <p className="arithmetic">{sum.arithmetic}</p>
      <p className="relation-line" data-broken={!sum.holds}>
        {sum.holds ? 'It adds up' : 'It does not add up'}, {nameDivision(sum.along)}
        {sum.missing !== undefined && `; missing: ${sum.missing}`}
      </p>
      <Computed rule={sum.rule} reason={sum.reason} />
      <FiguresUsed rows={rows} claims={claims} />
    </li>
  );
}

function Share({ share, claims }: { readonly share: DerivedFigure; readonly claims: NamedClaims }) {
  const rows = [
    { name: 'share', id: share.share },
    { name: 'whole', id: share.whole },
  ];
  const beside = share.compared.map(({ left, right, verdict }) => ({
    name: nameVerdict(verdict),
    id: left === share.share ? right : left,
  }));
  return (
    <li className="finding">
      <p className="arithmetic">{share.arithmetic}</p>
      <Computed rule={share.rule} reason={share.reason} />
      <FiguresUsed rows={[...rows, ...beside]} claims={claims} />
    </li>
  );
}

interface SumsSectionProps {
  readonly sums: readonly SumOfParts[];
  readonly shares: readonly DerivedFigure[];
  readonly claims: NamedClaims;
}

export function SumsSection({ sums, shares, claims }: SumsSectionProps) {
  if (sums.length + shares.length === 0) return null;
  return (
    <Section title="Its sums" count={sums.length + shares.length}>
      <ul className="plain-list">
        {sums.map((sum) => (
          <Sum key={`${sum.total} ${sum.parts.join(' ')}`} sum={sum} claims={claims} />
        ))}
        {shares.map((share) => (
          <Share key={`${share.share} ${share.whole}`} share={share} claims={claims} />
        ))}
      </ul>
    </Section>
  );
}
