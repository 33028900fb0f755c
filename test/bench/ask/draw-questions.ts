// Questions in plain English about a generated collection, of every kind that the question box knows.
import type { Collection } from '../../../graph-data/ontology/ontology.ts';
import { type Chance, seedChance } from '../seeded-chance.ts';

export interface DrawnQuestion {
  readonly kind: string;
  readonly question: string;
}

const SEED = 11;
const months = ['January', 'March', 'April', 'June', 'August', 'September', 'November', 'December'];

/** Draws what a question speaks of; frequent speakers and subjects come often, as they would be asked about. */
interface Draws {
  readonly speaker: () => string;
  readonly subject: () => string;
  readonly person: () => string;
  readonly body: () => string;
  readonly place: () => string;
  readonly publisher: () => string;
  /** What a claim says, as a clause. */
  readonly content: () => string;
  /** What a question of the collection counts. */
  readonly counted: () => string;
  readonly measure: () => string;
  /** "March 2030" */
  readonly month: () => string;
}

function drawsOf(chance: Chance, { entities, claims, reports, questions }: Collection): Draws {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | undefined): string => byId.get(id ?? '')?.name ?? '';
  const subjects = (label: string) => (): string => {
    const known = chance.pick(claims).about.find(({ entity }) => byId.get(entity)?.label === label);
    return known ? nameOf(known.entity) : subjects(label)();
  };
  return {
    speaker: () => nameOf(chance.pick(claims).chain.at(-1)?.speaker),
    subject: () => nameOf(chance.pick(chance.pick(claims).about).entity),
    person: subjects('Person'),
    body: subjects('Organization'),
    place: subjects('Place'),
    publisher: () => nameOf(chance.pick(reports).publisher),
    content: () => chance.pick(claims).gloss.replace(/\.$/, ''),
    counted: () => chance.pick(questions).scope,
    measure: () => chance.pick(questions).measure,
    month: () => `${chance.pick(months)} ${chance.whole(2028, 2031)}`,
  };
}

const kinds: Readonly<Record<string, (draw: Draws) => string>> = {
  says: ({ speaker }) => `What did ${speaker()} say?`,
  'says about': ({ speaker, subject }) => `What did ${speaker()} say about ${subject()}?`,
  about: ({ subject }) => `What is said about ${subject()}?`,
  'about, by whom': ({ subject }) => `Who speaks of ${subject()}?`,
  'who said': ({ content }) => `Who says that ${content()}?`,
  'said as of': ({ month }) => `What was said as of ${month()}?`,
  'said about, in a month': ({ subject, month }) => `What was said about ${subject()} in ${month()}?`,
  estimates: ({ counted }) => `How many ${counted()} are there?`,
  'highest estimate': ({ counted }) => `What is the highest estimate of ${counted()}?`,
  'estimates of a place': ({ measure, place }) => `How many ${measure()} were there in ${place()}?`,
  operate: ({ body }) => `Where does ${body()} operate?`,
  leaders: ({ body }) => `Who leads ${body()}?`,
  members: ({ body }) => `Who belongs to ${body()}?`,
  speakers: ({ body }) => `Who speaks for ${body()}?`,
  relation: ({ body }) => `Who attacked ${body()}?`,
  related: ({ subject }) => `How are ${subject()} and ${subject()} related?`,
  identity: ({ person }) => `Who is ${person()}?`,
  citing: ({ publisher }) => `Who cites ${publisher()}?`,
  cited: ({ publisher }) => `Whom does the ${publisher()} article quote?`,
  'claims citing': ({ publisher, speaker }) => `What does ${publisher()} cite from ${speaker()}?`,
  chain: ({ publisher, speaker }) => `How does ${publisher()} know what ${speaker()} says?`,
  'pass on': ({ publisher, speaker }) => `What does ${publisher()} pass on from ${speaker()}?`,
  nested: ({ publisher }) => `Which claims in the ${publisher()} article are nested quotations?`,
  unnamed: ({ subject }) => `Which claims about ${subject()} rest on unnamed sources?`,
  independent: ({ content }) => `How many independent sources say that ${content()}?`,
  agree: ({ publisher, subject }) => `Do ${publisher()} and ${publisher()} agree on ${subject()}?`,
  'agree on a figure': ({ counted }) => `Who disagrees about the number of ${counted()}?`,
  deny: ({ speaker }) => `What does ${speaker()} deny?`,
  'who denies': ({ content }) => `Who denies that ${content()}?`,
  'nothing known': ({ content }) => `Who says that the glaciers of ${content().split(' ')[0]} melt?`,
};

/** So many of each kind, in an order that comes out the same every time. */
export function drawPlainQuestions(collection: Collection, ofEach: number): readonly DrawnQuestion[] {
  const chance = seedChance(SEED);
  const draws = drawsOf(chance, collection);
  const drawn = Object.entries(kinds).flatMap(([kind, write]) =>
    Array.from({ length: ofEach }, () => ({ kind, question: write(draws) })),
  );
  return chance.shuffle(drawn);
}
