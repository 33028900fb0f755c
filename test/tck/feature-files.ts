// Reads the feature files of a folder and expands each scenario outline into one scenario per example row.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages';

export interface ScenarioStep {
  /** Without its keyword: `executing query:` */
  readonly text: string;
  /** The text between triple quotes below the step. */
  readonly block: string | undefined;
  /** The table below the step, its cells unescaped as Gherkin has it; empty when there is none. */
  readonly table: readonly (readonly string[])[];
}

export interface Scenario {
  readonly name: string;
  /** From the folder that was read, with forward slashes and without its ending: `clauses/match/Match1`. */
  readonly feature: string;
  /** Of the scenario, or of its example row. */
  readonly line: number;
  readonly steps: readonly ScenarioStep[];
}

const readStep = ({ text, argument }: PickleStep): ScenarioStep => ({
  text,
  block: argument?.docString?.content,
  table: argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [],
});

const readPickle = (pickle: Pickle, feature: string): Scenario => ({
  name: pickle.name,
  feature,
  line: pickle.location?.line ?? 0,
  steps: pickle.steps.map(readStep),
});

/** The scenarios of one feature file's text. Throws Gherkin's own error where the text is none. */
export function readFeature(text: string, feature: string): readonly Scenario[] {
  const newId = IdGenerator.incrementing();
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text);
  return compile(document, feature, newId).map((pickle) => readPickle(pickle, feature));
}

const ENDING = '.feature';

/** All scenarios of the feature files below a folder, ordered by path. */
export function readFeatures(folder: string): readonly Scenario[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .toSorted()
    .flatMap((path) => {
      const feature = path.slice(0, -ENDING.length).replaceAll(sep, '/');
      return readFeature(readFileSync(join(folder, path), 'utf8'), feature);
    });
}
