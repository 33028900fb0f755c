// What would be sent to the language model, in plain words and word for word, before anything is sent.
import type { ReactNode } from 'react';
import { type ModelReadingPlan, useModelPlan } from '../state/state.ts';
import { Asked } from './fault.tsx';
import { Fact, Facts } from './panel.tsx';
import { count } from './phrases.ts';

const countCharacters = ({ pieces }: ModelReadingPlan): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

/** `tellCost({ inputTokens: 2300, cost: 0.0012 })` → "about 2,300 tokens, about 0.0012 US dollars with the answers" */
export function tellCost({ inputTokens, cost }: Pick<ModelReadingPlan, 'inputTokens' | 'cost'>): string {
  const tokens = `about ${count(inputTokens, 'token')}`;
  if (cost === undefined) return `${tokens}, and the answers; no price is set`;
  return `${tokens}, about ${cost.toFixed(4)} US dollars with the answers`;
}

function Plan({ plan }: { readonly plan: ModelReadingPlan }) {
  const { model, address, isThisMachine, pieces, instruction, isRest } = plan;
  return (
    <>
      <Facts>
        <Fact name="To">{model}</Fact>
        <Fact name="At">
          {address}
          <div className={isThisMachine ? 'small soft' : 'small model-reading-leaves'}>
            {isThisMachine
              ? 'On the machine that Hearsay runs on; the text leaves it only if the program there passes it on.'
              : 'Not on the machine that Hearsay runs on: the text leaves it.'}
          </div>
        </Fact>
        <Fact name="Goes there">
          {count(countCharacters(plan), 'character')} of this report
          {isRest && ' that the model could make nothing of'}, in {count(pieces.length, 'request')}, each with
          the instruction below; a request whose answer cannot be used is sent again
        </Fact>
        <Fact name="Takes">{tellCost(plan)}</Fact>
      </Facts>
      <details>
        <summary>The text that goes, word for word</summary>
        {pieces.map(({ start, text }) => (
          <pre key={start} className="model-reading-words">
            {text}
          </pre>
        ))}
      </details>
      <details>
        <summary>The instruction that goes with it</summary>
        <pre className="model-reading-words">{instruction}</pre>
      </details>
      <p className="small soft">
        Whatever the model answers that does not stand in the text word for word is dropped. The rest waits
        for your review under the model’s name, like all other proposals.
      </p>
    </>
  );
}

/** Asks what would be sent and shows it; `children` gets its id, once it is on the page. */
export function ModelPlan({
  report,
  children,
}: Readonly<{ report: string; children: (planId: string) => ReactNode }>) {
  const asked = useModelPlan(report, true);
  return (
    <Asked asked={asked}>
      {(plan) => (
        <>
          <Plan plan={plan} />
          {children(plan.planId)}
        </>
      )}
    </Asked>
  );
}
