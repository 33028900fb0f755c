// Whether a proposed claim could stand in the graph: its properties, and the labels of what it names.
import {
  checkClaimReferences,
  checkProposedClaim,
  type EntityLabel,
  type Problem,
  type ProposedClaim,
  PUBLISHER,
} from '../../../graph-data/ontology/ontology.ts';

/** Stands for the report, whose id the content does not have. */
const REPORT = 'proposed';

/** Lists what is wrong; `labels` are those of the document's entities by their keys, as they would be written. */
export function checkAcceptance(
  content: ProposedClaim,
  labels: ReadonlyMap<string, EntityLabel>,
  textLength: number,
): readonly Problem[] {
  const problems = checkProposedClaim(content, new Set(labels.keys()), textLength);
  if (problems.length > 0) return problems;
  const { score: _score, marks: _marks, ...claim } = content;
  return checkClaimReferences({ id: REPORT, report: REPORT, ...claim }, PUBLISHER, (key) => {
    if (key === REPORT) return 'Report';
    return key === PUBLISHER ? 'Organization' : labels.get(key);
  })
    .filter(({ property }) => property !== 'estimate.question')
    .map(({ property, message }) => ({ property, message }));
}
