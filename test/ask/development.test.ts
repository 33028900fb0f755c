// The development half of the questions: 95 % are answered with exactly the right claims or entities.
import { expect, test } from 'vitest';
import { scoreQuestions, showScore } from './score-questions.ts';

test('95 % of the development questions are answered exactly right', async () => {
  const score = await scoreQuestions('development');
  console.log(showScore(score));
  for (const wrong of score.wrong) console.log(JSON.stringify(wrong));
  expect(score.right / score.asked).toBeGreaterThanOrEqual(0.95);
});
