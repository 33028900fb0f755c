// Accepting proposals: their claims, the records that these name and the identities judged with them, as one decision.
import {
  type ClaimRecord,
  type ClaimRelation,
  checkClaimReferences,
  checkProposedClaim,
  keysOf,
  mayConnect,
  type ProposedClaim,
} from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import {
  type AcceptedEntities,
  type AcceptedRecord,
  type GivenEntity,
  prepareAcceptEntities,
  prepareFindSource,
  prepareIsStanding,
  prepareLabelOf,
  type Source,
} from './accept-entities.ts';
import { prepareClaimWords } from './claim-words.ts';
import { type DecisionLog, type Recorded, readStandingJudgements } from './decisions.ts';
import { numberedId, prepareIsUsed } from './free-id.ts';
import { idOfProposal, type ProposalRow, prepareRequireWaiting } from './proposals.ts';
import type { Acceptance } from './review-port.ts';
import { cleanContent, requireSound, shapeClaim } from './shape-accepted.ts';
import { prepareFindTogether, prepareSettle } from './stand-together.ts';
import type { Connection } from './store-file.ts';

/** Offsets of a text that is not held cannot be checked against it. */
const lengthOf = ({ text }: Source): number => text?.length ?? Number.POSITIVE_INFINITY;

/** Prepares the giving of ids such as `claim-harbour-post-004`, numbered within each report. */
function prepareNewClaimId(db: Connection): (report: string) => string {
  const count = db.prepare<[string], number>('SELECT count(*) FROM claims WHERE report = ?').pluck();
  const isUsed = prepareIsUsed(db);
  const next = new Map<string, number>();
  return (report) => {
    const number = next.get(report) ?? (count.get(report) ?? 0) + 1;
    next.set(report, number + 1);
    return numberedId(`claim ${report.replace(/^report-/, '')}`, number, isUsed);
  };
}

/** Writes a claim and its words; one that was withdrawn comes back under its id. */
function prepareWriteClaim(db: Connection): (source: Source, claim: ClaimRecord, at: string) => void {
  const find = db.prepare<[string], number>('SELECT seq FROM claims WHERE id = ?').pluck();
  const bringBack = db.prepare<[string, number]>(
    'UPDATE claims SET body = ?, withdrawn_at = NULL WHERE seq = ?',
  );
  const insert = db.prepare<string[]>(
    'INSERT INTO claims (id, collection, report, body, recorded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const words = prepareClaimWords(db);
  return ({ collection, report, text }, claim, at) => {
    const body = JSON.stringify(claim);
    const known = find.get(claim.id);
    if (known !== undefined) bringBack.run(body, known);
    const seq = known ?? insert.run(claim.id, collection, report, body, at).lastInsertRowid;
    words.add(seq, claim, text ?? undefined);
  };
}

type LabelOf = ReturnType<typeof prepareLabelOf>;

/** A source that belongs to somebody says so in each claim of its: a relation needs claims to rest on. */
function membershipsOf(
  content: ProposedClaim,
  entities: AcceptedEntities,
  source: Source,
  labelOf: LabelOf,
): readonly ClaimRelation[] {
  return [...new Set(content.chain.map(({ speaker }) => speaker))].flatMap((speaker) => {
    const owner = entities.membershipOf(speaker);
    if (owner === undefined) return [];
    const [from, to] = [entities.idOf(speaker), entities.idOf(owner)];
    const [member, body] = [labelOf(source.collection, from), labelOf(source.collection, to)];
    const fits = member === 'UnnamedSource' && body !== undefined && mayConnect('MEMBER_OF', member, body);
    const isSaid = content.relations?.some(
      (said) => said.type === 'MEMBER_OF' && said.from === speaker && said.to === owner,
    );
    return fits && !isSaid ? [{ type: 'MEMBER_OF', from, to } as const] : [];
  });
}

/** Writes the identities that were judged while accepting, and gives the ids of these decisions. */
function prepareJudgeIdentities(
  db: Connection,
  log: DecisionLog,
): (records: readonly AcceptedRecord[], by: string, at: string) => readonly string[] {
  const isStanding = prepareIsStanding(db);
  const judgedPairs = (): ReadonlySet<string> =>
    new Set(
      readStandingJudgements(db).flatMap((one) =>
        one.kind === 'identity' && one.judgement === 'positive' ? [`${one.left} ${one.right}`] : [],
      ),
    );
  return (records, by, at) => {
    const isJudged = records.some(({ isNew, sameAs }) => !isNew && sameAs) ? judgedPairs() : new Set();
    return records.flatMap(({ id, sameAs }) => {
      if (!sameAs || sameAs.id === id || isJudged.has(`${id} ${sameAs.id}`)) return [];
      if (!isStanding(sameAs.id)) throw hearsayError('ENTITY_UNKNOWN', { id: sameAs.id });
      const { score } = sameAs;
      const reason =
        score === undefined ? {} : { reason: `found as the same with score ${Number(score.toFixed(2))}` };
      const content = { kind: 'identity', judgement: 'positive', left: id, right: sameAs.id } as const;
      return [log.append({ ...content, ...reason }, by, at).decision.id];
    });
  };
}

const placeOf = (report: string, madeBy: string): string => `${report} ${madeBy}`;

function givenBySource(acceptance: Acceptance): ReadonlyMap<string, ReadonlyMap<string, GivenEntity>> {
  const bySource = new Map<string, Map<string, GivenEntity>>();
  for (const { report, madeBy, ...given } of acceptance.entities) {
    const place = placeOf(report, madeBy);
    const ofSource = bySource.get(place) ?? new Map<string, GivenEntity>();
    bySource.set(place, ofSource.set(given.entity.key, given));
  }
  return bySource;
}

/** Entities that were judged the same as others of the same acceptance, by the records that were made of both. */
function sameAmongThemselves(
  acceptance: Acceptance,
  entitiesOf: (place: string) => AcceptedEntities | undefined,
): readonly AcceptedRecord[] {
  return acceptance.entities.flatMap(
    ({ report, madeBy, entity, sameAsEntity }): readonly AcceptedRecord[] => {
      if (!sameAsEntity) return [];
      const { score } = sameAsEntity;
      const id = entitiesOf(placeOf(report, madeBy))?.namedId(entity.key);
      const other = entitiesOf(placeOf(sameAsEntity.report, sameAsEntity.madeBy))?.namedId(sameAsEntity.key);
      if (id === undefined || other === undefined) return [];
      return [{ id, isNew: true, sameAs: { id: other, ...(score === undefined ? {} : { score }) } }];
    },
  );
}

export type AcceptProposals = (acceptance: Acceptance, by: string, at: string) => Recorded;

/**
 * Prepares the accepting of proposals; within a transaction. Throws PROPOSAL_UNKNOWN, PROPOSAL_DECIDED,
 * PROPOSAL_INVALID and ENTITY_UNKNOWN.
 */
export function prepareAcceptProposals(db: Connection, log: DecisionLog): AcceptProposals {
  const requireWaiting = prepareRequireWaiting(db);
  const findSource = prepareFindSource(db);
  const acceptEntities = prepareAcceptEntities(db);
  const labelOf = prepareLabelOf(db);
  const judgeIdentities = prepareJudgeIdentities(db, log);
  const writeClaim = prepareWriteClaim(db);
  const findTogether = prepareFindTogether(db);
  const settleTogether = prepareSettle(db, 'accepted');
  const settle = db.prepare<[string, string, number]>(
    `UPDATE proposals SET state = 'accepted', decision = ?, claim = ? WHERE seq = ?`,
  );

  return (acceptance, by, at) => {
    const rows = requireWaiting(acceptance.proposals.map(({ id }) => id));
    const { seqs, named } = findTogether(rows);
    const given = givenBySource(acceptance);
    const newClaimId = prepareNewClaimId(db);
    const records: AcceptedRecord[] = [];
    const open = new Map<number, { readonly source: Source; readonly entities: AcceptedEntities }>();
    const openSource = (extraction: number) => {
      const known = open.get(extraction);
      if (known) return known;
      const source = findSource(extraction);
      const ofSource = given.get(placeOf(source.report, source.madeBy)) ?? new Map();
      const entities = acceptEntities(source, ofSource, at, (record) => records.push(record));
      const opened = { source, entities };
      open.set(extraction, opened);
      return opened;
    };
    const accept = (row: ProposalRow, corrected: ProposedClaim): string => {
      const { source, entities } = openSource(row.extraction);
      const name = idOfProposal(row.seq);
      const content = cleanContent(corrected);
      // Whether its keys are known shows where they become ids
      requireSound(name, checkProposedClaim(content, new Set(keysOf(content)), lengthOf(source)));
      const claim = shapeClaim(
        row.claim ?? newClaimId(source.report),
        source.report,
        content,
        entities.idOf,
        membershipsOf(content, entities, source, labelOf),
      );
      const problems = checkClaimReferences(claim, source.publisher ?? undefined, (id) =>
        labelOf(source.collection, id),
      );
      requireSound(name, problems);
      writeClaim(source, claim, at);
      return claim.id;
    };
    const claims: string[] = [];
    acceptance.proposals.forEach(({ content }, index) => {
      const row = rows[index];
      if (row) claims.push(accept(row, content));
    });
    const byPlace = new Map(
      [...open.values()].map(({ source, entities }) => [placeOf(source.report, source.madeBy), entities]),
    );
    const amongThemselves = sameAmongThemselves(acceptance, (place) => byPlace.get(place));
    const identities = judgeIdentities([...records, ...amongThemselves], by, at);
    const recorded = log.append(
      {
        kind: 'acceptance',
        proposals: acceptance.proposals.map(({ id }) => id),
        claims,
        entities: records.filter(({ isNew }) => isNew).map(({ id }) => id),
        identities,
        ...(acceptance.minScore === undefined ? {} : { minScore: acceptance.minScore }),
        ...named,
      },
      by,
      at,
    );
    rows.forEach(({ seq }, index) => {
      const claim = claims[index];
      if (claim !== undefined) settle.run(recorded.decision.id, claim, seq);
    });
    for (const seq of seqs) settleTogether.run(recorded.decision.id, seq);
    return recorded;
  };
}
