// Queries to begin with: what a reader asks of any collection, each a way into the language.
import type { SavedQuery } from '../../state/state.ts';

/** Where no entity stands out, the field of the parameter waits for a name. */
const SOMEBODY = 'a name of your choice';

/** Examples about the entity of this name, of which most should be said; undefined when there is none. */
export function exampleQueries(name: string | undefined): readonly SavedQuery[] {
  const whom = name ?? SOMEBODY;
  const parameters = name === undefined ? [] : [{ name: 'name', text: name }];
  return [
    {
      name: `Who speaks about ${whom}, and how often`,
      query: {
        text: `MATCH (speaker:Entity)-[:CLAIMS|ESTIMATES]->(claim:Claim)-[:ABOUT]->(:Entity {name: $name})
RETURN speaker, count(DISTINCT claim) AS claims
ORDER BY claims DESC, speaker.name`,
        parameters,
      },
    },
    {
      name: `What is named together with ${whom}`,
      query: {
        text: `MATCH (thing:Entity {name: $name})<-[:ABOUT]-(claim:Claim)-[:ABOUT]->(other:Entity)
WHERE other <> thing
RETURN other, count(DISTINCT claim) AS claims
ORDER BY claims DESC, other.name`,
        parameters,
      },
    },
    {
      name: `Relations of ${whom}, and on whose word`,
      query: {
        text: `MATCH (thing:Entity {name: $name})-[relation]-(other:Entity)
WHERE size(relation.claims) > 0
MATCH (speaker:Entity)-[:CLAIMS|ESTIMATES]->(claim:Claim)
WHERE claim.id IN relation.claims
RETURN relation, other, relation.polarity AS polarity, collect(DISTINCT speaker) AS said
ORDER BY size(relation.claims) DESC, other.name`,
        parameters,
      },
    },
    {
      name: 'Statements that were passed on, longest chain first',
      query: {
        text: `// Position 0 is the publisher, the last one is the origin.
MATCH (speaker:Entity)-[hand:CLAIMS|ESTIMATES]->(claim:Claim)
WITH claim, speaker, hand.position AS position
ORDER BY position DESC
WITH claim, collect(speaker) AS chain
WHERE size(chain) >= 2
RETURN size(chain) AS hands, chain, claim
ORDER BY hands DESC, claim.gloss`,
        parameters: [],
      },
    },
    {
      name: 'Estimates, by what they measure and the time they are about',
      query: {
        text: `MATCH (speaker:Entity)-[hand:ESTIMATES]->(estimate:Estimate)
WITH estimate, speaker, hand.position AS position
ORDER BY position DESC
WITH estimate, collect(speaker)[0] AS origin
RETURN estimate.measure AS measure, estimate.asOf AS asOf,
       estimate.minValue AS low, estimate.maxValue AS high, origin, estimate
ORDER BY measure, asOf`,
        parameters: [],
      },
    },
    {
      name: 'Which reports are cited, and by whom',
      query: {
        text: `MATCH (report:Report)-[:CITES]->(source:Report)
RETURN source, collect(DISTINCT report) AS citedBy
ORDER BY size(citedBy) DESC, source.title`,
        parameters: [],
      },
    },
    {
      name: 'Unnamed sources, and where they are printed',
      query: {
        text: `MATCH (source:UnnamedSource)-[:CLAIMS|ESTIMATES]->(claim:Claim)-[:REPORTED_IN]->(report:Report)
OPTIONAL MATCH (report)-[:PUBLISHED_BY]->(publisher)
RETURN source, count(DISTINCT claim) AS claims, report, publisher
ORDER BY claims DESC, source.name`,
        parameters: [],
      },
    },
  ];
}
