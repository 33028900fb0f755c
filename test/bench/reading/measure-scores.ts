// What a score means: of the claims that are proposed with about that score, how many are right.

import type { AttributionModel } from '../../../server/ingest/extraction/attributions/extract-attributions.ts';
import { judgeClaims } from '../../../server/ingest/extraction/training/judge-claims.ts';
import type { AnnotatedArticle } from '../../../server/ingest/extraction/training/read-annotated.ts';
import { proposeClaims } from '../../../server/ingest/ingest.ts';
import type { Figure, Sheet } from '../figures.ts';

const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;
const SURE = 0.8;

interface Judged {
  readonly score: number;
  readonly isRight: boolean;
  /** Whether somebody else than the publisher is cited. */
  readonly isCited: boolean;
}

const shareRight = (name: string, judged: readonly Judged[]): Figure => ({
  name,
  value: (100 * judged.filter(({ isRight }) => isRight).length) / (judged.length || 1),
  unit: '%',
  note: `of ${judged.length}`,
});

/** How many claims are right, by score, on articles that the model has not seen. */
export function measureScores(articles: readonly AnnotatedArticle[], model: AttributionModel): Sheet {
  const judged = articles.flatMap((article): readonly Judged[] => {
    const { claims } = proposeClaims({ text: article.text, publishedAt: article.date }, model);
    const right = judgeClaims(article, claims);
    return claims.map(({ score, attribution }, index) => ({
      score,
      isRight: right[index] ?? false,
      isCited: attribution !== 'documentVoice',
    }));
  });
  const bands = STEPS.map((from, index) => {
    const below = STEPS[index + 1] ?? Number.POSITIVE_INFINITY;
    return shareRight(
      `score from ${from}`,
      judged.filter(({ score }) => score >= from && score < below),
    );
  });
  const sure = judged.filter(({ score }) => score >= SURE);
  return {
    title: 'Proposed claims of the held-back articles that are right, by score',
    figures: [
      shareRight('all', judged),
      ...bands,
      shareRight('0.8 and more', sure),
      shareRight(
        'of these, those of somebody cited',
        sure.filter(({ isCited }) => isCited),
      ),
    ],
  };
}
