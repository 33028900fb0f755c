// Words and names for generated collections, all invented or everyday: enough of them that search has work to do.
import type { Chance } from './seeded-chance.ts';

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

const openings = split(`
  bar bel bren cal cor dal dor el fen gal gar hal har ill jor kal kel lor mar mer mor nal nor or pel per quin
  ral ren ros sal sel tal tes tor ul val var ven wes yar zan zel`);
const middles = split('a e i o u ae ia ei an en in on ar er ir or al el il ol as es is os am em im om');
const endings = split(`
  ba bek dan den dor fin gan gar han ka kin la lan len lin ma men mir na nen nor ra ren ri ros sa sen sha ta
  tan ten tha tis va ven vik wen za`);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const inventWord = (chance: Chance): string =>
  chance.pick(openings) + (chance.isLikely(0.6) ? chance.pick(middles) : '') + chance.pick(endings);

export const inventName = (chance: Chance): string => capital(inventWord(chance));

export const inventPerson = (chance: Chance): string =>
  `${inventName(chance)} ${chance.isLikely(0.15) ? 'al-' : ''}${inventName(chance)}`;

const bodies = split(`
  Authority Brigade Bureau Coalition Commission Committee Company Council Directorate Federation Foundation
  Front Guild Institute League Ministry Mission Movement Network Observatory Office Party Society Union Watch`);
export const inventOrganization = (chance: Chance): string =>
  chance.isLikely(0.5)
    ? `${inventName(chance)} ${chance.pick(bodies)}`
    : `${chance.pick(bodies)} of ${inventName(chance)} ${capital(chance.pick(nouns))}`;

const papers = split(
  'Courier Dispatch Examiner Gazette Herald Journal Ledger Mirror Monitor Post Review Wire',
);
export const inventPublisher = (chance: Chance): string => `${inventName(chance)} ${chance.pick(papers)}`;

const sites = split('Bay Bridge Crossing Fields Gate Heights Hills Lake Marsh Plain Quay Ridge River Valley');
export const inventPlace = (chance: Chance): string =>
  chance.isLikely(0.7) ? inventName(chance) : `${inventName(chance)} ${chance.pick(sites)}`;

const happenings = split(
  'accord ambush blockade ceasefire congress fire flood raid siege strike summit trial',
);
export const inventEvent = (chance: Chance): string =>
  `${inventName(chance)} ${chance.pick(happenings)} of ${chance.whole(2027, 2031)}`;

const namelessSpeakers = split('officials residents analysts sources workers officers witnesses diplomats');
export const inventUnnamed = (chance: Chance): string =>
  `${chance.isLikely(0.5) ? `${inventName(chance)} ` : ''}${chance.pick(namelessSpeakers)}`;

const nouns = split(`
  road bridge grain water fuel border market school clinic prison convoy depot harbour ship cargo tax toll permit
  ration salary recruit commander fighter patrol checkpoint village farm well canal dam mill factory mine quarry
  warehouse court judge verdict witness hostage ransom truce pact treaty envoy delegate vote ballot mayor union
  strike wage debt loan grant budget audit shipment weapon rifle drone mortar mine tunnel trench camp shelter tent
  refugee family child teacher doctor nurse medicine vaccine outbreak fever flood drought harvest seed cattle
  sheep fishery net boat ferry pilot signal radio tower cable network server archive ledger map survey census
  report letter leaflet speech sermon broadcast channel newspaper editor informant spy agent contract tender
  contractor engineer pipeline refinery turbine grid outage generator battery timber sawmill brick cement
  land deed registry heir tribe clan council elder pledge oath ransom smuggler route pass valley ridge`);
const qualities = split(`
  northern southern eastern western remote coastal rural urban armed hidden former new old joint rival foreign local
  secret public private temporary lasting heavy light rising falling unpaid missing stolen damaged closed open
  seized disputed abandoned crowded empty flooded guarded illegal lawful large small early late sudden steady
  weekly monthly seasonal regional national military civil religious medical legal financial technical wooden`);
const deeds = split(`
  holds supplies guards blocks repairs taxes attacks funds trains moves hides sells buys counts seizes releases
  questions arrests visits inspects closes opens leaves enters crosses maps surveys rebuilds protects shells
  occupies evacuates feeds houses recruits warns pays owes signs rejects delays leads joins splits merges loses
  gains claims denies confirms publishes collects divides shares leases ships unloads stores burns clears floods`);
const compounds = split(`
  after back border by cross day fore ground hand head high home in land low main mid night off out over rail river
  road sand sea side sky south stone storm sun under up war water west wind winter wood work`);
const tails = split(`
  bank base belt camp crew edge field force gate guard head house keep lands light line load man mark path piece
  point post reach run stand stock stone store ward watch way work works yard`);

/** Some 300 everyday words and 1,400 compounds: a few come often, most of them seldom. */
const vocabulary = [...nouns, ...compounds.flatMap((head) => tails.map((tail) => head + tail))];

/** A sentence about these names, of ten to eighteen words. */
export function writeGloss(chance: Chance, names: readonly string[]): string {
  const [subject = 'Somebody', object, third] = names;
  const thing = (): string =>
    `${chance.isLikely(0.6) ? `${chance.pickSkewed(qualities)} ` : ''}${chance.pickSkewed(vocabulary, 0.8)}`;
  const parts = [
    subject,
    chance.pickSkewed(deeds, 0.7),
    `the ${thing()}`,
    object ? `${chance.pick(['of', 'near', 'with', 'for', 'against'])} ${object}` : '',
    third && chance.isLikely(0.6) ? `${chance.pick(['beyond', 'under', 'before', 'around'])} ${third}` : '',
    chance.isLikely(0.7)
      ? `${chance.pick(['while', 'although', 'because'])} the ${thing()} ${chance.pick(deeds)}`
      : '',
    `the ${thing()}`,
  ];
  return `${parts.filter((part) => part !== '').join(' ')}.`;
}

export const cues = split(
  'said stated reported announced claimed told estimated believes warned denied added wrote',
);
export const measures = [
  'fighters',
  'attacks',
  'deaths',
  'displaced people',
  'prisoners',
  'shipments',
  'payments',
];
export const hedgeWords = split('may could reportedly apparently likely possibly');
