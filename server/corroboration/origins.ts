// Where a claim comes from and through how many hands: its chain, followed through derivations and citations.
import type { ChainLink, ClaimRecord, Derivation } from '../../graph-data/ontology/ontology.ts';
import type { EntityRef, Snapshot } from '../graph/graph.ts';
import { standingDerivations } from './decisions.ts';
import type { HandOver, Origin } from './findings.ts';
import { joinWords, nameInText } from './plain-words.ts';

/** Undefined when there is no such claim. */
export type TraceOrigin = (claimId: string) => Origin | undefined;

/** The unnamed records that a person judged to be somebody who is named count as that one. */
export function resolveSpeaker({ entities }: Snapshot, id: string): EntityRef {
  const ref = entities.refOf(id);
  if (!ref) throw new Error(`the snapshot has a chain with the unknown speaker ${id}`);
  if (ref.label !== 'UnnamedSource') return ref;
  const named = entities
    .members(id)
    .map((member) => entities.refOf(member))
    .find((member) => member !== undefined && member.label !== 'UnnamedSource');
  return named ?? ref;
}

interface Sources {
  readonly claim: (id: string) => ClaimRecord | undefined;
  readonly derivations: ReadonlyMap<string, readonly Derivation[]>;
  /** Reports from which a recorded citation says that the claim was handed on. */
  readonly citedReports: ReadonlyMap<string, readonly string[]>;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const row = map.get(key);
  if (row) row.push(value);
  else map.set(key, [value]);
}

function indexSources(snapshot: Snapshot): Sources {
  const { contents, claims } = snapshot;
  const claim = (id: string): ClaimRecord | undefined => claims.claims[claims.numberOf(id) ?? -1];
  const derivations = new Map<string, Derivation[]>();
  for (const derivation of standingDerivations(snapshot)) append(derivations, derivation.claim, derivation);
  const citedReports = new Map<string, string[]>();
  for (const citation of contents.citations) {
    for (const id of citation.claims)
      if (claim(id)?.report === citation.from) append(citedReports, id, citation.to);
  }
  return { claim, derivations, citedReports };
}

/** What the tracing of one claim has met. */
interface Way {
  readonly chain: HandOver[];
  readonly through: string[];
  readonly judgedBy: Set<string>;
  /** Speakers that a claim gives, where the claim it was taken from gives another. */
  readonly replaced: { readonly by: EntityRef; readonly speaker: EntityRef }[];
  isCited: boolean;
  isCircle: boolean;
}

/**
 * The function that traces claims of a snapshot. One derivation of a claim is followed: the first recorded
 * whose publisher the claim's own chain names, else the first recorded; never one that leads back.
 */
export function traceOrigins(snapshot: Snapshot): TraceOrigin {
  const sources = indexSources(snapshot);
  const { canonicalId } = snapshot.entities;
  const known = new Map<string, Origin>();
  const keyOf = (speaker: string): string => canonicalId(resolveSpeaker(snapshot, speaker).id);
  const handOver = (claim: string, { speaker, cue }: ChainLink): HandOver => {
    const ref = resolveSpeaker(snapshot, speaker);
    return {
      speaker: ref,
      ...(cue === undefined ? {} : { cue }),
      claim,
      isUnnamed: ref.label === 'UnnamedSource',
    };
  };

  function nextClaim(claim: ClaimRecord, seen: ReadonlySet<string>, way: Way): ClaimRecord | undefined {
    const speakers = new Set(claim.chain.slice(1).map(({ speaker }) => keyOf(speaker)));
    let first: { readonly claim: ClaimRecord; readonly by: string } | undefined;
    for (const { from, by } of sources.derivations.get(claim.id) ?? []) {
      const source = sources.claim(from);
      if (!source) continue;
      if (seen.has(from)) {
        way.isCircle = true;
        continue;
      }
      const publisher = source.chain[0]?.speaker ?? '';
      if (speakers.has(keyOf(publisher)) || speakers.has(canonicalId(source.report))) {
        way.judgedBy.add(by);
        return source;
      }
      first ??= { claim: source, by };
    }
    if (first) way.judgedBy.add(first.by);
    return first?.claim;
  }

  /**
   * The links that stay before the chain of the claim it was taken from: those up to the first that both
   * chains name, or, where they name none together, up to the last, for whom the other claim stands in.
   */
  function linksBefore(claim: ClaimRecord, source: ClaimRecord, way: Way): readonly ChainLink[] {
    const theirs = new Set([canonicalId(source.report), ...source.chain.map((link) => keyOf(link.speaker))]);
    const last = claim.chain.at(-1);
    const before = claim.chain.at(-2);
    if (last && before && !theirs.has(keyOf(last.speaker))) {
      const [by, speaker] = [before, last].map((link) => resolveSpeaker(snapshot, link.speaker));
      if (by && speaker) way.replaced.push({ by, speaker });
    }
    const meeting = claim.chain.findIndex(({ speaker }, at) => at > 0 && theirs.has(keyOf(speaker)));
    return claim.chain.slice(0, meeting > 0 ? meeting : Math.max(1, claim.chain.length - 1));
  }

  /** The report from which a statement in the publisher's own voice was handed on, as a citation records. */
  function citedSource(claim: ClaimRecord): string | undefined {
    const publisher = keyOf(claim.chain[0]?.speaker ?? '');
    if (claim.chain.some(({ speaker }) => keyOf(speaker) !== publisher)) return undefined;
    return sources.citedReports.get(claim.id)?.find((report) => {
      const cited = snapshot.entities.reports.get(report);
      return cited?.publisher === undefined || keyOf(cited.publisher) !== publisher;
    });
  }

  function follow(start: ClaimRecord): Way {
    const way: Way = {
      chain: [],
      through: [],
      judgedBy: new Set(),
      replaced: [],
      isCited: false,
      isCircle: false,
    };
    const seen = new Set([start.id]);
    let claim = start;
    for (;;) {
      const { id } = claim;
      const source = nextClaim(claim, seen, way);
      const links = source ? linksBefore(claim, source, way) : claim.chain;
      for (const link of links) way.chain.push(handOver(id, link));
      if (!source) break;
      seen.add(source.id);
      way.through.push(source.id);
      claim = source;
    }
    const cited = citedSource(claim);
    if (cited !== undefined) {
      way.isCited = true;
      way.chain.push(handOver(claim.id, { speaker: cited }));
    }
    return way;
  }

  function describe(start: ClaimRecord): Origin {
    const way = follow(start);
    // A speaker who hands on what it said itself hands nothing over.
    const voices = way.chain.filter(
      ({ speaker }, at) => at === 0 || keyOf(speaker.id) !== keyOf(way.chain[at - 1]?.speaker.id ?? ''),
    );
    const last = way.chain.at(-1);
    if (!last) throw new Error(`claim ${start.id} has no chain`);
    return {
      rule: ruleOf(way, last, voices.length - 1),
      claims: [start.id, ...way.through],
      reason: reasonOf(way, last, voices),
      claim: start.id,
      origin: last.isUnnamed ? undefined : last.speaker,
      unnamed: last.isUnnamed ? last.speaker : undefined,
      depth: voices.length - 1,
      chain: way.chain,
      through: way.through,
    };
  }

  return (claimId) => {
    const found = known.get(claimId);
    if (found) return found;
    const claim = sources.claim(claimId);
    if (!claim) return undefined;
    const origin = describe(claim);
    known.set(claimId, origin);
    return origin;
  };
}

function ruleOf(way: Way, last: HandOver, depth: number): string {
  if (last.isUnnamed) return 'origin.unnamed';
  if (way.isCited) return 'origin.citation';
  if (way.through.length > 0) return 'origin.derivation';
  return depth === 0 ? 'origin.own-voice' : 'origin.last-link';
}

const MOST_NAMED = 6;

/** "A has it from B, B from C." */
function tell(voices: readonly HandOver[]): string {
  const names = voices.map(({ speaker }) => nameInText(speaker));
  const [first = '', second] = names;
  if (second === undefined) return `${first} says it in its own voice.`;
  if (names.length > MOST_NAMED) {
    return `${first} has it from ${second}; ${names.length - 2} more hand-overs lead to ${names.at(-1)}.`;
  }
  const steps = names.slice(1, -1).map((name, at) => `${name} from ${names[at + 2]}`);
  return `${[`${first} has it from ${second}`, ...steps].join(', ')}.`;
}

function reasonOf(way: Way, last: HandOver, voices: readonly HandOver[]): string {
  const sentences = [tell(voices)];
  if (way.through.length > 0) {
    sentences.push(`That it was taken from there is the judgement of ${joinWords([...way.judgedBy])}.`);
  }
  const shown = new Set(way.chain.map(({ speaker }) => speaker.id));
  const [replaced] = way.replaced.filter(({ speaker }) => !shown.has(speaker.id));
  if (replaced)
    sentences.push(`${nameInText(replaced.by)} itself gives it to ${nameInText(replaced.speaker)}.`);
  if (way.isCited) sentences.push(`The report is recorded as the source of this statement.`);
  if (way.isCircle) sentences.push('The statements are said to be taken from each other, in a circle.');
  if (last.isUnnamed) sentences.push('The last speaker is not named, so the origin is unknown.');
  return sentences.join(' ');
}
