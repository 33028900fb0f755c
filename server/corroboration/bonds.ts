// Who counts with whom: the bonds by which speakers belong to a body, and reports to those who made them.
import { type ClaimRelation, relationships } from '../../graph-data/ontology/ontology.ts';
import type { EntityRef, Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { nameInText } from './plain-words.ts';

/**
 * `member`: a person of a body. `part`: a body of a larger one. `maker`: who wrote or published a report.
 * `ally`: a body or state that belongs to or leads another body, and still has a voice of its own.
 */
type BondKind = 'member' | 'part' | 'maker' | 'ally';

interface Bond {
  readonly to: string;
  readonly kind: BondKind;
  /** "Sinam Mohammed belongs to Syrian Democratic Forces." */
  readonly because: string;
}

/** A body, author or report that a speaker counts with, and why. */
export interface House {
  readonly id: string;
  readonly because: readonly string[];
  /**
   * Whether two speakers count as one because both are of this house, though it does not speak itself. It is
   * not so for states and for alliances: they have voices that differ.
   */
  readonly speaksAsOne: boolean;
}

export interface Bonds {
  /** Every house above an entity, by canonical id, the nearest first; the entity itself is not among them. */
  housesOf(id: string): readonly House[];
}

const tyingTypes = ['MEMBER_OF', 'LEADS', 'PART_OF'] as const;
const isTying = ({ type }: ClaimRelation): boolean => tyingTypes.some((tying) => tying === type);
const unsaid: ReadonlySet<string> = new Set(['predicts', 'urges', 'intends', 'denies']);
const MOST_STEPS = 6;

function kindOfBond(type: string, from: EntityRef, to: EntityRef): BondKind | undefined {
  if (to.label !== 'Organization' && to.label !== 'Place' && to.label !== 'Report') return undefined;
  if (type === 'PART_OF') {
    if (from.label === 'Organization' && to.label !== 'Report') return 'part';
    return from.label === 'Report' && to.label === 'Report' ? 'part' : undefined;
  }
  return from.label === 'Person' || from.label === 'UnnamedSource' ? 'member' : 'ally';
}

/** The organizations that a person's role names: `leader of the Tidemen’s Union`; the longest names win. */
function bodiesInRole(role: string, { entities }: Snapshot): readonly string[] {
  const words = role.split(/[\s,;()]+/).filter(Boolean);
  const found: string[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + 8); end > start; end--) {
      const phrase = words.slice(start, end).join(' ');
      // Where a word is common and a name at once, the capital tells them apart.
      if (!/\p{Lu}/u.test(phrase)) continue;
      const [body, other] = entities.idsByName(phrase);
      if (body === undefined || other !== undefined) continue;
      if (entities.refOf(body)?.label !== 'Organization') continue;
      found.push(body);
      start = end - 1;
      break;
    }
  }
  return found;
}

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 2000;

/** The bonds that the collection states: relations that claims affirm, makers of reports, roles of people. */
export function* indexBonds(snapshot: Snapshot): Work<Bonds> {
  const { contents, entities } = snapshot;
  const bonds = new Map<string, Bond[]>();
  const bind = (from: string, to: string, kind: BondKind, because: string): void => {
    const [low, high] = [entities.canonicalId(from), entities.canonicalId(to)];
    const row = bonds.get(low) ?? [];
    if (low === high || row.some((bond) => bond.to === high && bond.kind === kind)) return;
    row.push({ to: high, kind, because });
    bonds.set(low, row);
  };
  for (const [number, { relations, stance, polarity }] of contents.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    if (!relations || polarity === 'negative' || unsaid.has(stance)) continue;
    for (const relation of relations) {
      if (relation.polarity === 'negative' || !isTying(relation)) continue;
      const [from, to] = [entities.refOf(relation.from), entities.refOf(relation.to)];
      const kind = from && to ? kindOfBond(relation.type, from, to) : undefined;
      if (!from || !to || !kind) continue;
      const { verb } = relationships[relation.type];
      bind(from.id, to.id, kind, `${nameInText(from)} ${verb} ${nameInText(to)}.`);
    }
  }
  yield;
  for (const report of contents.reports) {
    for (const author of report.authors ?? []) {
      const name = entities.refOf(author);
      if (name) bind(report.id, author, 'maker', `${nameInText(name)} wrote “${report.title}”.`);
    }
    const publisher = report.publisher === undefined ? undefined : entities.refOf(report.publisher);
    if (publisher) {
      bind(report.id, publisher.id, 'maker', `${nameInText(publisher)} published “${report.title}”.`);
    }
  }
  for (const entity of contents.entities) {
    if (entity.label !== 'Person' || entity.role === undefined) continue;
    for (const body of bodiesInRole(entity.role, snapshot))
      bind(entity.id, body, 'member', `${entity.name} is recorded as “${entity.role}”.`);
  }
  const known = new Map<string, readonly House[]>();
  return {
    housesOf: (id) => {
      const low = entities.canonicalId(id);
      const found = known.get(low) ?? climb(low, bonds, (to) => entities.refOf(to)?.label === 'Place');
      known.set(low, found);
      return found;
    },
  };
}

/** Upwards by the shortest ways; nothing leads on from a state or an alliance. */
function climb(
  start: string,
  bonds: ReadonlyMap<string, readonly Bond[]>,
  isState: (id: string) => boolean,
): readonly House[] {
  const houses: House[] = [];
  const seen = new Set([start]);
  let level: readonly House[] = [{ id: start, because: [], speaksAsOne: true }];
  for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
    const next: House[] = [];
    for (const { id, because, speaksAsOne } of level) {
      if (!speaksAsOne) continue;
      for (const bond of bonds.get(id) ?? []) {
        if (seen.has(bond.to) || (bond.kind === 'ally' && step > 0)) continue;
        seen.add(bond.to);
        next.push({
          id: bond.to,
          because: [...because, bond.because],
          speaksAsOne: bond.kind !== 'ally' && !isState(bond.to),
        });
      }
    }
    houses.push(...next);
    level = next;
  }
  return houses;
}
