// Questions in wordings that nobody foresaw: 85 % are answered with exactly the right claims or entities.
import { expect, test } from 'vitest';
import { scoreQuestions, showScore } from './score-questions.ts';

test('85 % of the further questions are answered exactly right', async () => {
  const score = await scoreQuestions('further');
  console.log(showScore(score));
  for (const wrong of score.wrong) console.log(JSON.stringify(wrong));
  expect(score.right / score.asked).toBeGreaterThanOrEqual(0.85);
});
