// The way a statement came to the reader, as nodes and hops on the picture: pure, from what corroboration answers.
import type { Claim, ClaimCorroboration, ReportDetail, SourceReport } from '../api/api.ts';
import type { View } from './address.ts';

/** One hand-over, from nearer the origin to nearer the reader, between two nodes of the picture. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** `circle` where reports lead back to each other, or several trace to one. */
  readonly kind: 'way' | 'circle';
}

/** A word beside a node, and the ring that goes with it. */
export interface WayMark {
  readonly kind: 'origin' | 'unknown' | 'circle';
  readonly word: string;
}

export interface Way {
  /** All nodes on it, in the order of the hand-overs, the origin first. */
  readonly nodes: readonly string[];
  readonly hops: readonly Hop[];
  /** By the id of the node. */
  readonly marks: ReadonlyMap<string, WayMark>;
  /** "Tidemen’s Union (origin) ▸ Coastal Wire ▸ The Marrow Gazette" */
  readonly words: string;
}

export const noWay: Way = { nodes: [], hops: [], marks: new Map(), words: '' };

type Circles = ClaimCorroboration['circular'];
type NamedClaims = ClaimCorroboration['claims'];

/** Several circles may hold the same pair; one arrow is enough. */
function distinctHops(hops: readonly Hop[]): readonly Hop[] {
  const kept = new Map<string, Hop>();
  for (const hop of hops) {
    const key = `${hop.from} ${hop.to}`;
    if (hop.from !== hop.to && !kept.has(key)) kept.set(key, hop);
  }
  return [...kept.values()];
}

/** Whoever publishes a report, as far as the claims that are named tell. */
const publishersOf = (claims: NamedClaims): ReadonlyMap<string, string> =>
  new Map(
    claims.flatMap(({ report }) => (report.publisher ? [[report.id, report.publisher.id] as const] : [])),
  );

interface Part {
  readonly hops: readonly Hop[];
  readonly marks: ReadonlyMap<string, WayMark>;
}

/** Beyond so many claims of one circle the picture would show nothing but them. */
const MOST_CLAIMS = 24;

/** In the view of claims: the source to each claim that it stands behind, and each claim to its report. */
function hopsThroughClaims({ claims: ids, source }: Circles[number], claims: NamedClaims): readonly Hop[] {
  const named = new Map(claims.map((claim) => [claim.id, claim]));
  return ids.slice(0, MOST_CLAIMS).flatMap((id): readonly Hop[] => {
    const claim = named.get(id);
    if (!claim) return [];
    return [
      { from: source?.id ?? claim.origin.id, to: id, kind: 'circle' },
      { from: id, to: claim.report.id, kind: 'circle' },
    ];
  });
}

function partOfCircles(circles: Circles, claims: NamedClaims, view: View): Part {
  const publishers = publishersOf(claims);
  const marks = new Map<string, WayMark>();
  const hops: Hop[] = [];
  for (const circle of circles) {
    const { kind, reports, source } = circle;
    if (view === 'claims') hops.push(...hopsThroughClaims(circle, claims));
    const ids = reports.map(({ id }) => id);
    if (kind === 'cycle') {
      for (const id of ids) marks.set(id, { kind: 'circle', word: 'leads back' });
      // Which of them cites which is in the picture: only lines that are there are marked.
      hops.push(...ids.flatMap((from) => ids.map((to): Hop => ({ from, to, kind: 'circle' }))));
      continue;
    }
    for (const id of ids) {
      marks.set(id, { kind: 'circle', word: 'same source' });
      // Among the claims, they lead to their report; among the entities, its publisher does.
      const publisher = view === 'claims' ? undefined : publishers.get(id);
      if (source) hops.push({ from: source.id, to: id, kind: 'circle' });
      if (source && publisher) hops.push({ from: source.id, to: publisher, kind: 'circle' });
      if (publisher) hops.push({ from: publisher, to: id, kind: 'circle' });
    }
    if (source) marks.set(source.id, { kind: 'origin', word: `one source of ${ids.length} reports` });
  }
  return { hops, marks };
}

const nodesOf = (hops: readonly Hop[], first: readonly string[]): readonly string[] => [
  ...new Set([...first, ...hops.flatMap(({ from, to }) => [from, to])]),
];

type Chain = ClaimCorroboration['origin']['chain'];

const chainHops = (chain: Chain): readonly Hop[] =>
  chain
    .slice(1)
    .map(
      ({ speaker }, index): Hop => ({
        from: speaker.id,
        to: chain[index]?.speaker.id ?? speaker.id,
        kind: 'way',
      }),
    )
    .toReversed();

/** Through the claims themselves: each speaker to the claim it is heard in, claim to claim, and into the report. */
function claimHops(chain: Chain, claims: NamedClaims): readonly Hop[] {
  const [first] = chain;
  if (!first) return [];
  const report = claims.find(({ id }) => id === first.claim)?.report;
  const hops = chain.flatMap(({ speaker, claim }, index): readonly Hop[] => {
    const next = chain[index - 1];
    const isHeard = index > 0 || chain.length === 1;
    return [
      ...(isHeard ? [{ from: speaker.id, to: claim, kind: 'way' } as const] : []),
      ...(next && next.claim !== claim ? [{ from: claim, to: next.claim, kind: 'way' } as const] : []),
    ];
  });
  const last: readonly Hop[] =
    report && chain.length > 1
      ? [
          { from: first.claim, to: report.id, kind: 'way' },
          ...(report.publisher ? [{ from: report.id, to: report.publisher.id, kind: 'way' } as const] : []),
        ]
      : [];
  return [...hops.toReversed(), ...last];
}

/** The way of a claim: through its speakers, and in the view of claims through the claims as well. */
export function wayOfClaim(answer: ClaimCorroboration, open: Claim, view: View): Way {
  const { origin, circular } = answer;
  // The answer names every claim but the one that was asked about.
  const claims = [open, ...answer.claims];
  const { chain } = origin;
  const end = chain.at(-1);
  if (!end) return noWay;
  const circles = partOfCircles(circular, claims, view);
  const along = view === 'claims' ? claimHops(chain, claims) : chainHops(chain);
  const mark: WayMark = origin.origin
    ? { kind: 'origin', word: 'origin' }
    : { kind: 'unknown', word: 'unnamed origin' };
  const names = chain.map(({ speaker }) => speaker.name).toReversed();
  const [first = '', ...hands] = names.filter((name, index) => name !== names[index - 1]);
  return {
    nodes: nodesOf(along, [end.speaker.id]),
    hops: distinctHops([...along, ...circles.hops]),
    marks: new Map([...circles.marks, [end.speaker.id, mark]]),
    words: [`${first} (${mark.word})`, ...hands].join(' ▸ '),
  };
}

/** The way of a report: from those whom it hands on, through its publisher, and on to those who repeat it. */
export function wayOfReport(sources: SourceReport, { report }: Pick<ReportDetail, 'report'>): Way {
  const circles = partOfCircles(sources.circular, [], 'entities');
  const { publisher, id } = report;
  const along: Hop[] = [];
  const marks = new Map<string, WayMark>(circles.marks);
  for (const { who } of [...sources.origins, ...sources.cites]) {
    along.push({ from: who.id, to: publisher?.id ?? id, kind: 'way' }, { from: who.id, to: id, kind: 'way' });
  }
  for (const { report: cited } of report.cites) along.push({ from: cited.id, to: id, kind: 'way' });
  if (publisher) along.push({ from: publisher.id, to: id, kind: 'way' });
  for (const { who } of sources.repeatedBy) along.push({ from: id, to: who.id, kind: 'way' });
  for (const { who } of sources.origins) {
    const isItself = who.id === publisher?.id || who.id === id;
    if (isItself || marks.has(who.id)) continue;
    marks.set(
      who.id,
      who.label === 'UnnamedSource'
        ? { kind: 'unknown', word: 'unnamed origin' }
        : { kind: 'origin', word: 'origin' },
    );
  }
  const origins = sources.origins.map(({ who }) => who.name);
  return {
    nodes: nodesOf(along, [id]),
    hops: distinctHops([...along, ...circles.hops]),
    marks,
    words: origins.length === 0 ? report.title : `${origins.join(', ')} ▸ ${report.title}`,
  };
}
