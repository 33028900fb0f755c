// Questions that a collection can answer, made of its own names: what to offer when one was not understood.
import type { AskContext } from './plan.ts';

/** The heaviest entity that passes a test: most claims come from it or speak of it. */
function heaviest({ snapshot }: AskContext, isMeant: (number: number) => boolean): string | undefined {
  let best = -1;
  snapshot.entities.refs.forEach((_ref, number) => {
    const isHeavier = (snapshot.weight[number] ?? 0) > (snapshot.weight[best] ?? -1);
    if (isMeant(number) && isHeavier) best = number;
  });
  return snapshot.entities.refs[best]?.name;
}

/** Up to five questions. */
export function giveExamples(context: AskContext): readonly string[] {
  const { refs } = context.snapshot.entities;
  const withLabel = (label: string) => heaviest(context, (number) => refs[number]?.label === label);
  const [person, body, place] = [withLabel('Person'), withLabel('Organization'), withLabel('Place')];
  const [question] = context.snapshot.contents.questions;
  return [
    ...(person ? [`What did ${person} say?`] : []),
    ...(body ? [`Where does ${body} operate?`] : []),
    ...(place ? [`What is said about ${place}?`] : []),
    ...(person && place ? [`What did ${person} say about ${place}?`] : []),
    ...(question ? [question.text] : []),
  ];
}
