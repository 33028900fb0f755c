// The questions of the query benchmark: in words, in Cypher, in Ladybug's dialect, in SPARQL, and whom they are asked about.
import type { Collection } from '../../../graph-data/ontology/ontology.ts';
import { type Chance, seedChance } from '../seeded-chance.ts';
import type { Parameters } from './contender.ts';
import { idsOf, type MeasuredGraph } from './measured-graph.ts';

export interface Question {
  readonly name: string;
  readonly says: string;
  readonly cypher: string;
  /** Ladybug's dialect: where the same text will not do. */
  readonly ladybug?: string;
  /** With $name where the parameter's value belongs; undefined when SPARQL cannot say it. */
  readonly sparql: string | undefined;
  /** How many of the parameters serve for timing; all serve for comparing answers. */
  readonly timed: number;
}

/** A question and the parameters that it is asked with. */
export interface AskedQuestion extends Question {
  readonly parameters: readonly Parameters[];
}

/** Between two of the scores, which have six digits: engines read decimals with unlike care. */
export const SCORE = 0.9000005;

const SEED = 30;
const STARTS = 1000;

const draw = (seed: number, one: (chance: Chance) => Parameters): readonly Parameters[] => {
  const chance = seedChance(seed);
  return Array.from({ length: STARTS }, () => one(chance));
};

/** Over the graph of people; with three types, so SPARQL and Ladybug name all three for "any". */
export function askPlainQuestions(graph: MeasuredGraph): readonly AskedQuestion[] {
  const ids = idsOf(graph);
  const starts = draw(SEED, (chance) => ({ id: chance.pick(ids) }));
  const nothing = Array.from({ length: 10 }, (): Parameters => ({}));
  const any = '(v:QUOTES|v:ANSWERS|v:KNOWS)';
  return [
    {
      name: 'Q1',
      says: 'one hop from an id',
      cypher: 'MATCH (a:Person {id: $id})-[:QUOTES]->(b:Person) RETURN b.id',
      sparql: 'SELECT ?b { n:$id v:QUOTES ?b }',
      timed: STARTS,
      parameters: starts,
    },
    {
      name: 'Q2',
      says: 'two hops from an id',
      cypher: 'MATCH (a:Person {id: $id})-[:QUOTES]->(b:Person)-[:QUOTES]->(c:Person) RETURN c.id',
      sparql: 'SELECT ?c { n:$id v:QUOTES ?b . ?b v:QUOTES ?c }',
      timed: STARTS,
      parameters: starts,
    },
    {
      name: 'Q3',
      says: 'different ends of one to three hops of any type',
      cypher: 'MATCH (a:Person {id: $id})-[*1..3]->(b) RETURN count(DISTINCT b)',
      // The same result and three times as fast there as without types
      ladybug: 'MATCH (a:Person {id: $id})-[:QUOTES|ANSWERS|KNOWS*1..3]->(b:Person) RETURN count(DISTINCT b)',
      sparql: `SELECT (COUNT(DISTINCT ?b) AS ?n) { n:$id ${any}/${any}?/${any}? ?b }`,
      timed: 200,
      parameters: starts,
    },
    {
      name: 'Q4',
      says: 'count of two hops in the whole graph from one group',
      cypher: 'MATCH (a:Person)-[:QUOTES]->(b:Person)-[:QUOTES]->(c:Person) WHERE a.grp = 3 RETURN count(*)',
      sparql: 'SELECT (COUNT(*) AS ?n) { ?a v:grp 3 . ?a v:QUOTES ?b . ?b v:QUOTES ?c }',
      timed: 10,
      parameters: nothing,
    },
    {
      name: 'Q5',
      says: 'scan, filter by score, count by group',
      cypher: `MATCH (a:Person) WHERE a.score > ${SCORE} RETURN a.grp, count(*)`,
      sparql: `SELECT ?g (COUNT(*) AS ?n) { ?a v:score ?s . FILTER(?s > ${SCORE}) ?a v:grp ?g } GROUP BY ?g`,
      timed: 10,
      parameters: nothing,
    },
  ];
}

const link = '(v:CLAIMS|v:ESTIMATES)';

/** Over Hearsay's own graph. Inequalities that a trail implies stand there for the engines that walk. */
export function askDomainQuestions({ claims, entities }: Collection): readonly AskedQuestion[] {
  const heard = draw(SEED + 1, (chance) => {
    const claim = chance.pick(claims);
    return { speaker: chance.pick(claim.chain).speaker, subject: chance.pick(claim.about).entity };
  });
  const subjects = draw(SEED + 2, (chance) => ({ subject: chance.pick(chance.pick(claims).about).entity }));
  const starts = draw(SEED + 3, (chance) => ({ id: chance.pick(entities).id }));
  const pairs = draw(SEED + 4, (chance) => ({
    from: chance.pick(entities).id,
    to: chance.pick(entities).id,
  }));
  const measures = [...new Set(claims.flatMap(({ estimate }) => estimate?.measure ?? []))];
  return [
    {
      name: 'D1',
      says: 'claims of a speaker about a subject',
      cypher: `MATCH (:Entity {id: $speaker})-[:CLAIMS|ESTIMATES]->(c:Claim)-[:ABOUT]->(:Entity {id: $subject})
        RETURN c.id`,
      sparql: `SELECT ?c { n:$speaker ${link} ?c . ?c v:ABOUT n:$subject }`,
      timed: 500,
      parameters: heard,
    },
    {
      name: 'D2',
      says: 'origin of each claim about a subject',
      cypher: `MATCH (:Entity {id: $subject})<-[:ABOUT]-(c:Claim)<-[link:CLAIMS|ESTIMATES]-(:Entity)
        WITH c, max(link.position) AS last
        MATCH (c)<-[origin:CLAIMS|ESTIMATES]-(speaker:Entity) WHERE origin.position = last
        RETURN c.id, speaker.id`,
      sparql: `SELECT ?c ?s { { SELECT ?c (MAX(?p) AS ?last) { ?c v:ABOUT n:$subject . ?c v:link ?l . ?l v:position ?p }
        GROUP BY ?c } ?c v:link ?o . ?o v:position ?last . ?o v:speaker ?s }`,
      timed: 20,
      parameters: subjects.slice(0, 200),
    },
    {
      name: 'D3',
      says: 'entities two claims away from one',
      cypher: `MATCH (x:Entity {id: $id})<-[:ABOUT]-(c:Claim)-[:ABOUT]->(y:Entity)<-[:ABOUT]-(d:Claim)-[:ABOUT]->(z:Entity)
        WHERE c <> d RETURN DISTINCT z.id`,
      ladybug: `MATCH (x:Entity {id: $id})<-[:ABOUT]-(c:Claim)-[:ABOUT]->(y:Entity)<-[:ABOUT]-(d:Claim)-[:ABOUT]->(z:Entity)
        WHERE c.id <> d.id AND x.id <> y.id AND y.id <> z.id RETURN DISTINCT z.id`,
      sparql: `SELECT DISTINCT ?z { ?c v:ABOUT n:$id . ?c v:ABOUT ?y . ?d v:ABOUT ?y . ?d v:ABOUT ?z
        FILTER(?c != ?d && ?y != n:$id && ?y != ?z) }`,
      timed: 10,
      parameters: starts.slice(0, 100),
    },
    {
      name: 'D4',
      says: 'length of the shortest path between two entities over claims',
      cypher: `MATCH p = shortestPath((a:Entity {id: $from})-[:CLAIMS|ESTIMATES|ABOUT*..8]-(b:Entity {id: $to}))
        RETURN length(p)`,
      ladybug: `MATCH p = (a:Entity {id: $from})-[:CLAIMS|ESTIMATES|ABOUT* SHORTEST 1..8]-(b:Entity {id: $to})
        RETURN length(p)`,
      sparql: undefined,
      timed: 20,
      parameters: pairs.filter(({ from, to }) => from !== to).slice(0, 200),
    },
    {
      name: 'D5',
      says: 'estimates of a measure by as-of',
      cypher: `MATCH (e:Estimate) WHERE e.measure = $measure
        RETURN e.id, e.asOf, e.minValue ORDER BY e.asOf, e.id`,
      ladybug: `MATCH (e:Claim) WHERE e.measure = $measure
        RETURN e.id, e.asOf, e.minValue ORDER BY e.asOf, e.id`,
      sparql: `SELECT ?e ?t ?m { ?e v:measure "$measure" . ?e v:asOf ?t . OPTIONAL { ?e v:minValue ?m } } ORDER BY ?t ?e`,
      timed: measures.length,
      parameters: measures.map((measure) => ({ measure })),
    },
  ];
}
