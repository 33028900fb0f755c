// A person's decision on its way to the store: what it is about must be there, and it must decide something.
import { hearsayError } from '../../errors.ts';
import type { Decision, DecisionContent, JudgedContent, Store, StoreContents } from '../../store/store.ts';

const invalid = (detail: string) => hearsayError('DECISION_INVALID', { detail });

function needClaim(contents: StoreContents, id: string): void {
  if (!contents.claims.some((claim) => claim.id === id)) throw hearsayError('CLAIM_UNKNOWN', { id });
}

const isEntity = (contents: StoreContents, id: string): boolean =>
  contents.entities.some((entity) => entity.id === id) || contents.reports.some((report) => report.id === id);

function needEntity(contents: StoreContents, id: string): void {
  if (!isEntity(contents, id)) throw hearsayError('ENTITY_UNKNOWN', { id });
}

/** Does the claim `from` come, by whatever way, from `claim`? */
function comesFrom(contents: StoreContents, from: string, claim: string): boolean {
  const waiting = [from];
  const seen = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === claim) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const derivation of contents.derivations) if (derivation.claim === id) waiting.push(derivation.from);
  }
  return false;
}

const isPair = (a: readonly [string, string], left: string, right: string): boolean =>
  (a[0] === left && a[1] === right) || (a[0] === right && a[1] === left);

/** The same has been decided, and holds. */
function isDecided(contents: StoreContents, content: JudgedContent): boolean {
  if (content.kind === 'assessment') return false;
  if (content.kind === 'derivation') {
    return contents.derivations.some(({ claim, from }) => claim === content.claim && from === content.from);
  }
  return contents.decisions.some(
    (one) =>
      one.kind === content.kind &&
      isPair([one.left, one.right], content.left, content.right) &&
      (one.kind !== 'identity' || content.kind !== 'identity' || one.judgement === content.judgement),
  );
}

function check(contents: StoreContents, content: JudgedContent): void {
  switch (content.kind) {
    case 'derivation':
      needClaim(contents, content.claim);
      needClaim(contents, content.from);
      if (comesFrom(contents, content.from, content.claim)) {
        throw invalid('a claim cannot come from itself, nor from one that comes from it');
      }
      break;
    case 'sameStatement':
    case 'contradiction':
      needClaim(contents, content.left);
      needClaim(contents, content.right);
      break;
    case 'identity':
      needEntity(contents, content.left);
      needEntity(contents, content.right);
      break;
    case 'assessment':
      if (!isEntity(contents, content.of)) needClaim(contents, content.of);
      if (!content.reliability && !content.credibility && content.confidence === undefined) {
        throw invalid('an assessment needs a reliability, a credibility or a confidence');
      }
      break;
    default:
      content satisfies never;
  }
  if ('left' in content && content.left === content.right) throw invalid('both sides are the same');
  if (isDecided(contents, content)) throw invalid('this is decided already; withdraw that decision first');
}

/** What becomes of proposals needs more than a line in the log. */
function requireJudged(content: DecisionContent): JudgedContent {
  switch (content.kind) {
    case 'acceptance':
    case 'rejection':
    case 'replacement':
      throw invalid('this is decided in the review');
    default:
      return content;
  }
}

/**
 * Checks a decision against what the store holds and records it. Throws CLAIM_UNKNOWN, ENTITY_UNKNOWN or
 * DECISION_INVALID.
 */
export function decide(store: Store, content: DecisionContent, by: string): Decision {
  const judged = requireJudged(content);
  check(store.contents(), judged);
  return store.decide(judged, by);
}
