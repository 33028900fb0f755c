// The relations of an entity, grouped by verb, each with the claims it rests on.
import { showDate } from '../../graph-data/ontology/ontology.ts';
import type { EntityDetail, EntityRef, Relation } from '../state/state.ts';
import { count, showVerb } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { SelectLink, ThingLink } from './thing-link.tsx';

interface Row {
  readonly other: EntityRef;
  readonly polarity: Relation['polarity'];
  /** When it holds; of several relations, what some of them say. */
  readonly validity: string | undefined;
  readonly claims: number;
  /** All of these claims are only proposed. */
  readonly isProposal?: true;
}
interface Group {
  readonly verb: string;
  readonly rows: readonly Row[];
}

function showValidity({ validFrom, validTo }: Relation): string | undefined {
  if (validFrom && validTo) return `${showDate(validFrom)} to ${showDate(validTo)}`;
  if (validFrom) return `since ${showDate(validFrom)}`;
  return validTo ? `until ${showDate(validTo)}` : undefined;
}

function joinValidities(relations: readonly Relation[]): string | undefined {
  const said = new Set(relations.map(showValidity).filter((validity) => validity !== undefined));
  if (said.size === 0) return undefined;
  return relations.length === 1 ? [...said].join() : `some say ${[...said].join(', ')}`;
}

const otherEnd = (id: string, { from, to }: Relation): EntityRef => (from.id === id ? to : from);

/** Relations with one other entity, that differ only in when they hold, are one row. */
function joinRelations(id: string, relations: readonly Relation[]): readonly Row[] {
  const same = Map.groupBy(relations, (relation) => `${otherEnd(id, relation).id} ${relation.polarity}`);
  return [...same.values()]
    .flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      return [
        {
          other: otherEnd(id, first),
          polarity: first.polarity,
          validity: joinValidities(members),
          claims: new Set(members.flatMap(({ claims }) => claims)).size,
          ...(members.every((member) => member.isProposal) ? { isProposal: true as const } : {}),
        },
      ];
    })
    .sort((a, b) => b.claims - a.claims);
}

/** Groups relations by the verb as read from `id`: those from it by the verb, those to it by its inverse. */
export function groupRelations(id: string, relations: readonly Relation[]): readonly Group[] {
  const groups = Map.groupBy(relations, (relation) => showVerb(relation.type, relation.from.id === id));
  return [...groups]
    .map(([verb, members]) => ({ verb, rows: joinRelations(id, members) }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

export function EntityRelations({ entity }: { readonly entity: EntityDetail }) {
  return (
    <>
      {groupRelations(entity.id, entity.relations).map(({ verb, rows }) => (
        <div key={verb} className="relation-group">
          <h4>{verb}</h4>
          <ul className="plain-list">
            {rows.map(({ other, polarity, validity, claims, isProposal }) => (
              <li key={`${other.id} ${polarity}`}>
                <span>
                  <ThingLink thing={other} />
                  {polarity === 'negative' && <span className="denied"> denied</span>}
                  {validity && <span className="small soft"> {validity}</span>}
                  {isProposal && !other.isProposed && <ProposedTag />}
                </span>
                <SelectLink
                  selection={{ kind: 'between', from: entity.id, to: other.id }}
                  className="relation-claims"
                  title={`The claims behind it: ${entity.name} ${verb} ${other.name}`}
                >
                  {count(claims, 'claim')}
                </SelectLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
