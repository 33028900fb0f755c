// Our own scenarios, run by the same runner as the kit's: every one must pass. The kit itself: npm run tck.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFeatures, type Scenario } from './feature-files.ts';
import { openSetting } from './open-setting.ts';
import { runScenario } from './run-scenario.ts';

const cypher = resolve(import.meta.dirname, '../cypher');
const scenarios = readFeatures(resolve(cypher, 'scenarios'));
const setting = openSetting(resolve(cypher, 'graphs'));

const titleOf = ({ feature, line, name }: Scenario): string => `${feature}:${line} ${name}`;

test('there are at least 150 scenarios of our own', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(150);
});

describe('each scenario goes as it says', () => {
  for (const scenario of scenarios) {
    test(titleOf(scenario), async () => {
      const failure = await runScenario(scenario, setting);
      expect(failure && `${failure.query}\n${failure.problem}`).toBeUndefined();
    });
  }
});
