// The check half of the questions, only scored: 85 % are answered with exactly the right claims or entities.
import { expect, test } from 'vitest';
import { scoreQuestions, showScore } from './score-questions.ts';

/** HEARSAY_SHOW_CHECK=1 shows what was wrong; whoever tunes the code leaves it unset. */
const isShown = process.env.HEARSAY_SHOW_CHECK === '1';

test('85 % of the check questions are answered exactly right', async () => {
  const score = await scoreQuestions('check');
  console.log(showScore(score));
  if (isShown) for (const wrong of score.wrong) console.log(JSON.stringify(wrong));
  expect(score.right / score.asked).toBeGreaterThanOrEqual(0.85);
});
