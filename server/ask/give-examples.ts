// Questions that a collection can answer, made of its own names: where to begin, and what to offer in place of one
// that was not understood.
import type { AskContext } from './plan.ts';

const MOST_TRIED = 3;

/** Names with a label, those first of which most is said or which say most. */
function heaviest({ snapshot }: AskContext, label: string): readonly string[] {
  const { refs } = snapshot.entities;
  const weightOf = (number: number): number => snapshot.weight[number] ?? 0;
  const best: number[] = [];
  refs.forEach((ref, number) => {
    if (ref.label !== label) return;
    best.push(number);
    best.sort((a, b) => weightOf(b) - weightOf(a));
    if (best.length > MOST_TRIED) best.pop();
  });
  return best.flatMap((number) => refs[number]?.name ?? []);
}

/** Questions of different kinds; of the wordings of each, any will do. */
export function proposeExamples(context: AskContext): readonly (readonly string[])[] {
  const [persons, bodies, places] = [
    heaviest(context, 'Person'),
    heaviest(context, 'Organization'),
    heaviest(context, 'Place'),
  ];
  return [
    persons.map((person) => `What did ${person} say?`),
    bodies.map((name) => `Where does ${name} operate?`),
    places.map((place) => `What is said about ${place}?`),
    persons.flatMap((person) => places.map((place) => `What did ${person} say about ${place}?`)),
    [...bodies.slice(1), ...places].map((other) => `How are ${bodies[0]} and ${other} related?`),
    [...bodies, ...places].map((name) => `Which claims about ${name} rest on unnamed sources?`),
    context.snapshot.contents.questions.slice(0, MOST_TRIED).map(({ text }) => text),
  ];
}

/** Of each kind the first question that has an answer. */
export async function chooseExamples(
  proposed: readonly (readonly string[])[],
  isAnswered: (question: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const chosen: string[] = [];
  for (const wordings of proposed) {
    for (const question of wordings) {
      if (!(await isAnswered(question))) continue;
      chosen.push(question);
      break;
    }
  }
  return chosen;
}
