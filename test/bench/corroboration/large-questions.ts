// A generated collection in which some questions have a thousand estimates each.
import type { ClaimRecord, Collection } from '../../../graph-data/ontology/ontology.ts';

/** Gives the first `questions` questions `estimates` estimates each, taken in turns from all that there are. */
export function withLargeQuestions(
  collection: Collection,
  { questions, estimates }: { readonly questions: number; readonly estimates: number },
): Collection {
  let taken = 0;
  const claims = collection.claims.map((claim): ClaimRecord => {
    const question = collection.questions[taken % questions];
    if (!claim.estimate || !question) return claim;
    if (taken < questions * estimates) {
      taken++;
      const { id, measure, scope } = question;
      return { ...claim, estimate: { ...claim.estimate, question: id, measure, scope } };
    }
    return withoutLarge(claim, collection, questions);
  });
  return { ...collection, claims };
}

/** What is left over answers none of the large questions, so that each has just as many as wanted. */
function withoutLarge(claim: ClaimRecord, collection: Collection, questions: number): ClaimRecord {
  if (!claim.estimate) return claim;
  const { question, ...estimate } = claim.estimate;
  const isLarge = collection.questions.slice(0, questions).some(({ id }) => id === question);
  return isLarge ? { ...claim, estimate } : claim;
}
