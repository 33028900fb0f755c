// What would be sent to a language model, where, and at what cost: made before anything goes.
import { createHash } from 'node:crypto';
import { hearsayError } from '../../errors.ts';
import { completionsAddress } from './ask-model.ts';
import { cutIntoPieces } from './cut-into-pieces.ts';
import { instruction } from './instruction.ts';
import type { ModelPlan, ModelSettings, Piece } from './model-shapes.ts';

/** What tokens are estimated at. */
export const CHARACTERS_A_TOKEN = 4;
const MILLION = 1_000_000;
const THOUSANDTHS = 1_000;
const THIS_MACHINE = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

type Prices = Pick<ModelSettings, 'modelInputPrice' | 'modelOutputPrice'>;

/** In US dollars; nothing where no price is set. */
export function costOf(prices: Prices, input: number, output: number): { readonly cost?: number } {
  const { modelInputPrice, modelOutputPrice } = prices;
  if (modelInputPrice === 0 && modelOutputPrice === 0) return {};
  return { cost: (input * modelInputPrice + output * modelOutputPrice) / MILLION / THOUSANDTHS };
}

/** Which language model is set, and where it is; undefined where none is. */
export function modelOf(
  settings: Pick<ModelSettings, 'modelUrl' | 'modelName'>,
): Pick<ModelPlan, 'address' | 'model' | 'isThisMachine'> | undefined {
  const { modelUrl, modelName } = settings;
  if (modelUrl === '' || modelName === '') return undefined;
  return {
    address: completionsAddress(settings),
    model: modelName,
    isThisMachine: THIS_MACHINE.test(new URL(modelUrl).hostname),
  };
}

/** The pieces of some ranges of a text; a smaller `most` than before cuts what failed into more. */
const cutRanges = (text: string, ranges: readonly Piece[], most: number): readonly Piece[] =>
  ranges.flatMap((range) =>
    cutIntoPieces(text.slice(range.start, range.end), most).map(({ start, end }) => ({
      start: range.start + start,
      end: range.start + end,
    })),
  );

/** What would be sent where, of the whole text or of the ranges `only`. Nothing is. Throws MODEL_NOT_SET. */
export function planModelReading(
  text: string,
  settings: ModelSettings,
  only: readonly Piece[] = [{ start: 0, end: text.length }],
): ModelPlan {
  const model = modelOf(settings);
  if (!model) throw hearsayError('MODEL_NOT_SET');
  const pieces = cutRanges(text, only, settings.modelPieceCharacters);
  const words = pieces.map(({ start, end }) => text.slice(start, end));
  const sent = JSON.stringify([model.address, model.model, instruction, words]);
  const characters = words.reduce((sum, { length }) => sum + length, 0);
  const inputTokens = Math.ceil((characters + pieces.length * instruction.length) / CHARACTERS_A_TOKEN);
  return {
    id: createHash('sha256').update(sent).digest('hex'),
    ...model,
    pieces,
    instruction,
    inputTokens,
    ...costOf(settings, inputTokens, Math.ceil(characters / CHARACTERS_A_TOKEN)),
  };
}
