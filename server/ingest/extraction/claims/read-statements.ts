// Attributions with all that is told of them: the speaker, the class of the cue, hedges, polarity, and how it is quoted.
import { classifyCue } from '../attributions/classify-cue.ts';
import {
  type Attribution,
  type AttributionModel,
  type FoundAttribution,
  findAttributions,
  spanOf,
} from '../attributions/extract-attributions.ts';
import { findHedges, type Hedging } from '../attributions/find-hedges.ts';
import { findPolarity, type Polarity } from '../attributions/find-polarity.ts';
import {
  type EntityOptions,
  type FoundEntities,
  findEntities,
  type SpeakerOf,
} from '../entities/find-entities.ts';
import { describeSource, type SourceView } from '../names/describe-source.ts';
import { type DescribedText, describeWords } from '../words/describe-words.ts';
import { readTokens, type TokenRange } from '../words/read-tokens.ts';
import type { CueClass } from '../words/word-classes.ts';

/** Who speaks, as the source tells and as the whole document tells. */
export interface Speaker extends Pick<SourceView, 'form' | 'number'> {
  /** Of the entity in `entities`; absent where nobody is given. */
  readonly key?: string;
  readonly by?: SpeakerOf['by'];
  /** The fullest name; absent for whoever stays unnamed. */
  readonly name?: string;
}

/** One attributed statement; offsets are UTF-16 units, end exclusive. */
export interface Statement extends Attribution, Hedging {
  readonly speaker: Speaker;
  readonly cueClass: CueClass;
  readonly polarity: Polarity;
  /** Whether its content stands in quotation marks: all, some or none of it. */
  readonly quotation: 'direct' | 'mixed' | 'indirect';
}

const MOSTLY = 0.9;
const HARDLY = 0.1;

/** Whether words stand in quotation marks: all, some or none. */
export function quotationOf(text: DescribedText, content: readonly TokenRange[]): Statement['quotation'] {
  let quoted = 0;
  let all = 0;
  for (const { from, to } of content)
    for (let index = from; index < to; index += 1) {
      if ((text.words[index]?.mark ?? 0) > 0) continue;
      all += 1;
      if ((text.quotationOf[index] ?? -1) >= 0) quoted += 1;
    }
  const share = quoted / (all || 1);
  if (share > MOSTLY) return 'direct';
  return share > HARDLY ? 'mixed' : 'indirect';
}

function showSpeaker(view: SourceView, speaker: SpeakerOf | undefined, found: FoundEntities): Speaker {
  const { form, number } = view;
  if (speaker === undefined) return { form, number };
  const { key, by } = speaker;
  const entity = found.entities.find((one) => one.key === key);
  const isNamed = entity !== undefined && entity.label !== 'UnnamedSource' && entity.label !== 'Report';
  return { form, number, key, by, ...(isNamed ? { name: entity.name } : {}) };
}

function describe(text: DescribedText, found: FoundAttribution, speaker: Speaker): Statement {
  const { cue, source, content, isNested, score } = found;
  return {
    source: source.map((range) => spanOf(text, range)),
    cue: [spanOf(text, cue)],
    content: content.map((range) => spanOf(text, range)),
    isNested,
    score,
    speaker,
    cueClass: classifyCue(text, cue, speaker.form === 'document'),
    polarity: findPolarity(text, cue, source),
    quotation: quotationOf(text, content),
    ...findHedges(text, content),
  };
}

/** What is found in a text: statements, and who and what it names. */
export interface ReadText {
  /** In the order of their cues. */
  readonly statements: readonly Statement[];
  readonly found: FoundEntities;
}

/** Finds the statements of a text and the entities that they and the text name. */
export function readText(source: string, model: AttributionModel, options: EntityOptions = {}): ReadText {
  const text = describeWords(readTokens(source));
  const attributions = findAttributions(text, model);
  const sources = attributions.map(({ source: [first] }) => first);
  const found = findEntities(text, sources, options);
  const statements = attributions.map((attribution, index) =>
    describe(
      text,
      attribution,
      showSpeaker(describeSource(text, sources[index]), found.speakers[index], found),
    ),
  );
  return { statements, found };
}

/** Finds the statements of a text, in the order of their cues, and describes each. */
export const readStatements = (source: string, model: AttributionModel): readonly Statement[] =>
  readText(source, model).statements;
