// Runs the scenarios of the openCypher Technology Compatibility Kit, or our own, and prints what passed.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFeatures, type Scenario } from './feature-files.ts';
import { openSetting } from './open-setting.ts';
import { runScenario, type ScenarioSetting } from './run-scenario.ts';
import { showVerdicts, type Verdict } from './show-verdicts.ts';

const USAGE = `npm run tck -- [WORD …] [--failures N] [--ours]
  WORD          runs only scenarios with all the words in their path or name, such as expressions/temporal
  --failures N  shows at most N of the failing scenarios
  --ours        runs the project's own scenarios instead of the kit's
The kit is looked for in the folder OPENCYPHER_TCK, by default ../shared/tck.
`;

const root = resolve(import.meta.dirname, '../..');

interface ScenarioFolders {
  readonly features: string;
  readonly graphs: string;
}

const ourFolders: ScenarioFolders = {
  features: join(root, 'test/cypher/scenarios'),
  graphs: join(root, 'test/cypher/graphs'),
};

function kitFolders(): ScenarioFolders {
  const kit = resolve(root, process.env.OPENCYPHER_TCK ?? '../shared/tck');
  return { features: join(kit, 'features'), graphs: join(kit, 'graphs') };
}

const hasWords = ({ feature, line, name }: Scenario, words: readonly string[]): boolean => {
  const title = `${feature}:${line} ${name}`.toLowerCase();
  return words.every((word) => title.includes(word.toLowerCase()));
};

async function runAll(scenarios: readonly Scenario[], setting: ScenarioSetting): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const scenario of scenarios) {
    verdicts.push({ scenario, failure: await runScenario(scenario, setting) });
  }
  return verdicts;
}

/** The exit code: 0 when every chosen scenario passed. */
async function runKit(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { failures: { type: 'string' }, ours: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { features, graphs } = values.ours ? ourFolders : kitFolders();
  if (!existsSync(features)) {
    process.stderr.write(
      `There are no feature files in ${features}. Get the openCypher Technology Compatibility Kit and set OPENCYPHER_TCK to its folder.\n`,
    );
    return 1;
  }
  const chosen = readFeatures(features).filter((scenario) => hasWords(scenario, positionals));
  if (chosen.length === 0) {
    process.stderr.write(`No scenario has ${positionals.join(' and ')} in its path or name.\n`);
    return 1;
  }
  const start = performance.now();
  const verdicts = await runAll(chosen, openSetting(graphs));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const maxFailures = Number(values.failures ?? Number.POSITIVE_INFINITY);
  process.stdout.write(`${showVerdicts(verdicts, maxFailures)}\n${seconds} s\n`);
  return verdicts.every(({ failure }) => failure === undefined) ? 0 : 1;
}

process.exitCode = await runKit(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  return 1;
});
