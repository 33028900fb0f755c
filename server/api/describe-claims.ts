// Claims, reports and entities as the contract writes them, made from the graph and the held texts.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import { type EntityRef, relationId, type Snapshot } from '../graph/graph.ts';
import type { Claim, Passage } from './contract/claims.ts';
import type { ReportRef } from './contract/parts.ts';
import type { RouteContext } from './route-context.ts';

/** Makes the answers of one request: every held text is read at most once. */
export interface Describer {
  readonly snapshot: Snapshot;
  entity(id: string): EntityRef;
  /** By number; the record that stands for its cluster. */
  entityAt(number: number): EntityRef;
  report(id: string): ReportRef;
  claim(record: ClaimRecord): Claim;
  claimAt(number: number): Claim;
  /** The same with the text around the passage. */
  claimInContext(record: ClaimRecord): Claim;
  /** How many claims come from an entity or speak of it; of one that was reviewed, only those that were too. */
  claimsOf(id: string): number;
}

const CONTEXT_UNITS = 420;

/** The text before a place, from the beginning of a sentence on, about three sentences. */
function textBefore(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT_UNITS);
  const before = text.slice(from, start);
  if (from === 0) return before;
  const boundary = /[.!?]["”’)]?\s+|\n/.exec(before);
  return boundary ? before.slice(boundary.index + boundary[0].length) : before.slice(before.indexOf(' ') + 1);
}

/** The text after a place, up to the end of a sentence. */
function textAfter(text: string, end: number): string {
  const after = text.slice(end, end + CONTEXT_UNITS);
  if (end + CONTEXT_UNITS >= text.length) return after;
  const boundaries = [...after.matchAll(/[.!?]["”’)]?(?=\s)|(?=\n)/g)];
  const last = boundaries.at(-1);
  return last
    ? after.slice(0, last.index + last[0].length)
    : after.slice(0, Math.max(0, after.lastIndexOf(' ')));
}

export function describeAnswers({ graph, store }: Pick<RouteContext, 'graph' | 'store'>): Describer {
  const snapshot = graph.snapshot();
  const { entities, claims } = snapshot;
  const texts = new Map<string, string | undefined>();
  const textOf = (report: string): string | undefined => {
    if (!entities.reports.get(report)?.held) return undefined;
    if (!texts.has(report)) texts.set(report, store.heldText(report)?.text);
    return texts.get(report);
  };
  const entity = (id: string): EntityRef => {
    const ref = entities.refOf(id);
    if (!ref) throw new Error(`there is no entity ${id}`);
    return ref;
  };
  const entityAt = (number: number): EntityRef => {
    const ref = entities.refs[number];
    if (!ref) throw new Error(`there is no entity number ${number}`);
    return ref;
  };
  const report = (id: string): ReportRef => {
    const record = entities.reports.get(id);
    if (!record) throw new Error(`there is no report ${id}`);
    const { title, publisher, publishedAt, held } = record;
    return {
      id,
      title,
      ...(publisher === undefined ? {} : { publisher: entity(publisher) }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      held,
    };
  };
  const passage = (claim: ClaimRecord, withContext: boolean): Passage => {
    const { start, end, page } = claim.passage;
    const text = textOf(claim.report);
    const isPinned = entities.reports.get(claim.report)?.contentHash !== undefined;
    const fits = text === undefined || end <= text.length;
    const place = { start, end, ...(page === undefined ? {} : { page }) };
    if (!isPinned || !fits) return { ...place, state: 'orphan' };
    if (text === undefined) return { ...place, state: 'anchored' };
    const words = { ...place, state: 'anchored' as const, text: text.slice(start, end) };
    return withContext ? { ...words, before: textBefore(text, start), after: textAfter(text, end) } : words;
  };
  const estimate = ({ estimate: figures }: ClaimRecord): Pick<Claim, 'estimate'> => {
    if (!figures) return {};
    const { question: id, ...rest } = figures;
    if (id === undefined) return { estimate: rest };
    const text = snapshot.graph.getNodeAttribute(id, 'name');
    return { estimate: { ...rest, question: { id, text } } };
  };
  const write = (record: ClaimRecord, withContext: boolean): Claim => {
    const source = entity(record.chain.at(-1)?.speaker ?? '');
    const proposal = snapshot.proposed.claims.get(record.id);
    const {
      id,
      gloss,
      stance,
      attribution,
      quotation,
      polarity,
      certainty,
      hedges = [],
      saidAt,
      asOf,
    } = record;
    return {
      id,
      labels: record.estimate ? ['Estimate', 'Claim'] : ['Claim'],
      gloss,
      stance,
      attribution,
      quotation,
      polarity,
      certainty,
      hedges: [...hedges],
      ...(saidAt === undefined ? {} : { saidAt }),
      ...(asOf === undefined ? {} : { asOf }),
      chain: record.chain.map(({ speaker, cue, cueAt, sourceAt }, position) => ({
        position,
        speaker: entity(speaker),
        ...(cue === undefined ? {} : { cue }),
        ...(cueAt ? { cueAt: [...cueAt] } : {}),
        ...(sourceAt ? { sourceAt: [...sourceAt] } : {}),
      })),
      origin: source,
      isOriginNamed: source.label !== 'UnnamedSource',
      report: report(record.report),
      passage: passage(record, withContext),
      about: record.about.map(({ entity: about, role }) => ({ entity: entity(about), role })),
      relations: (record.relations ?? []).map((relation) => ({
        id: relationId(relation),
        type: relation.type,
        from: entity(relation.from),
        to: entity(relation.to),
        polarity: relation.polarity ?? 'affirmative',
        ...(relation.validFrom === undefined ? {} : { validFrom: relation.validFrom }),
        ...(relation.validTo === undefined ? {} : { validTo: relation.validTo }),
      })),
      ...estimate(record),
      ...(proposal ? { proposal: { ...proposal } } : {}),
    };
  };
  return {
    snapshot,
    entity,
    entityAt,
    report,
    claim: (record) => write(record, false),
    claimInContext: (record) => write(record, true),
    claimAt: (number) => {
      const record = claims.claims[number];
      if (!record) throw new Error(`there is no claim number ${number}`);
      return write(record, false);
    },
    claimsOf: (id) => {
      const number = entities.numberOf(id) ?? -1;
      const [all = 0, proposals = 0] = [snapshot.weight[number], snapshot.proposals[number]];
      return entities.refs[number]?.isProposed ? all : all - proposals;
    },
  };
}
