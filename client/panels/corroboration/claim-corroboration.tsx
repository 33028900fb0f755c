// How far a claim can be trusted: each finding in a section that folds, and what people think of it.
import './corroboration.css';
import { type ClaimDetail, useCorroboration, useDecisions } from '../../state/state.ts';
import { Asked } from '../fault.tsx';
import { Section } from '../panel.tsx';
import { Assessments } from './assessments.tsx';
import { CircleList } from './circle-list.tsx';
import { nameClaims } from './claim-line.tsx';
import { ContradictionsSection } from './contradictions-section.tsx';
import { DriftList } from './drift-list.tsx';
import { FiguresSection } from './figures-section.tsx';
import { isCountedProposal } from './finding-words.ts';
import { IndependentSection } from './independent-section.tsx';
import { OriginSection } from './origin-section.tsx';
import { SameSection } from './same-section.tsx';
import { SumsSection } from './sums-section.tsx';

export default function ClaimCorroborationSections({ detail }: { readonly detail: ClaimDetail }) {
  const { claim } = detail;
  const asked = useCorroboration(claim.id);
  const decisions = useDecisions(claim.id).data ?? [];
  return (
    <Asked asked={asked}>
      {(answer) => {
        const claims = nameClaims(answer.claims, claim);
        return (
          <>
            <ContradictionsSection
              contradictions={answer.contradictions}
              claims={claims}
              decisions={decisions}
            />
            <OriginSection origin={answer.origin} claims={claims} />
            {answer.drift.length > 0 && (
              <Section title="What changed on the way" count={answer.drift.length}>
                <DriftList drift={answer.drift} claims={claims} />
              </Section>
            )}
            <SameSection same={answer.same} detail={detail} decisions={decisions} claims={claims} />
            <IndependentSection
              independent={answer.independent}
              hasProposals={answer.same.some(isCountedProposal)}
              claims={claims}
            />
            {answer.circular.length > 0 && (
              <Section title="Fewer sources than it seems" count={answer.circular.length}>
                <CircleList circles={answer.circular} />
              </Section>
            )}
            <FiguresSection comparisons={answer.comparisons} claims={claims} />
            <SumsSection sums={answer.sums} shares={answer.shares} claims={claims} />
            <Assessments of={claim.id} sort="claim" />
          </>
        );
      }}
    </Asked>
  );
}
