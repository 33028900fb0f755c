// The independent origins behind a statement: what counts as one and why, reprints folded, the unknown apart.
import type { IndependentOrigins, OriginGroup } from '../../state/state.ts';
import { Section } from '../panel.tsx';
import { count } from '../phrases.ts';
import { ThingLink } from '../thing-link.tsx';
import { Computed } from './basis.tsx';
import { ClaimLine, type NamedClaims } from './claim-line.tsx';
import { Fold } from './fold.tsx';

interface GroupProps {
  readonly group: OriginGroup;
  readonly claims: NamedClaims;
}

const keyOf = ({ claims }: OriginGroup): string => claims.join(' ');

function Group({ group, claims }: GroupProps) {
  const [first, ...reprints] = group.claims;
  return (
    <li className="origin-group">
      <div className="origin-names">
        {group.origins.map((origin) => (
          <ThingLink key={origin.id} thing={origin} />
        ))}
      </div>
      {group.because.length > 0 && <p className="small soft">{group.because.join(' ')}</p>}
      {first !== undefined && <ClaimLine id={first} claims={claims} />}
      {reprints.length > 0 && (
        <Fold title={`${count(reprints.length, 'more claim goes', 'more claims go')} back to it`}>
          <ul className="plain-list claim-lines">
            {reprints.map((id) => (
              <li key={id}>
                <ClaimLine id={id} claims={claims} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}

interface IndependentSectionProps {
  readonly independent: IndependentOrigins;
  /** Whether some of the claims are only proposed to say the same. */
  readonly hasProposals: boolean;
  readonly claims: NamedClaims;
}

export function IndependentSection({ independent, hasProposals, claims }: IndependentSectionProps) {
  const { groups, unknown } = independent;
  return (
    <Section title="Independent origins" count={independent.count} isOpenAtFirst={independent.count > 1}>
      <Computed rule={independent.rule} reason={independent.reason} />
      {hasProposals && (
        <p className="small soft">
          This counts claims that are only proposed to say the same. Where one does not, say so above.
        </p>
      )}
      <ul className="plain-list">
        {groups.map((group) => (
          <Group key={keyOf(group)} group={group} claims={claims} />
        ))}
      </ul>
      {unknown.length > 0 && (
        <>
          <p className="small-heading">Origin unknown, so not counted</p>
          <ul className="plain-list">
            {unknown.map((group) => (
              <Group key={keyOf(group)} group={group} claims={claims} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
