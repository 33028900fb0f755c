// Pairs of records that may be one, side by side with the reasons and some claims of each; one key judges a pair.
import './same-review.css';
import { useRef, useState } from 'react';
import {
  announce,
  type IdentityQuestion,
  judge,
  redoAct,
  selectClaim,
  undoAct,
  useIdentities,
} from '../../state/state.ts';
import { useOwnName } from '../corroboration/own-name.tsx';
import { Asked } from '../fault.tsx';
import { nameLabel, showNumber } from '../phrases.ts';
import { ThingLink } from '../thing-link.tsx';
import { Act } from './act-bar.tsx';
import { ActLine } from './act-line.tsx';
import { type BarEnds, PartBar } from './part-bar.tsx';
import { readReviewKey, useReviewKeys } from './review-keys.ts';
import { joinReasons } from './review-words.ts';

type Judgement = 'positive' | 'negative' | 'unsure';

const judgementOfKey: Readonly<Record<string, Judgement>> = { s: 'positive', d: 'negative', u: 'unsure' };

const pairKey = ({ left, right }: IdentityQuestion): string => `${left.id} ${right.id}`;

/** What was judged, in words. */
export function sayJudgement(
  { left, right }: Pick<IdentityQuestion, 'left' | 'right'>,
  judgement: Judgement,
): string {
  if (judgement === 'positive') return `The same: ${left.name} and ${right.name}`;
  if (judgement === 'negative') return `Different: ${left.name} and ${right.name}`;
  return `Unsure: ${left.name} and ${right.name}`;
}

interface SideProps {
  readonly thing: IdentityQuestion['left'];
  readonly claims: IdentityQuestion['leftClaims'];
}

function Side({ thing, claims }: SideProps) {
  return (
    <section className="same-side" aria-label={thing.name}>
      <h3>
        <ThingLink thing={thing} />
      </h3>
      <p className="small soft same-sort">{nameLabel(thing.label)}</p>
      {claims.length === 0 ? (
        <p className="small soft">No claim names it yet.</p>
      ) : (
        <ul className="plain-list same-claims">
          {claims.map(({ id, gloss }) => (
            <li key={id}>
              <button type="button" className="text-button serif" onClick={() => selectClaim(id)}>
                {gloss}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Pair({ pair }: { readonly pair: IdentityQuestion }) {
  const { left, right, leftClaims, rightClaims, verdict, reasons } = pair;
  return (
    <div className="same-pair">
      <div className="same-sides">
        <Side thing={left} claims={leftClaims} />
        <span className="same-sign" aria-hidden="true">
          ≟
        </span>
        <Side thing={right} claims={rightClaims} />
      </div>
      <p className="same-reasons">
        {verdict === 'same' ? 'They look the same' : 'They may be the same'}
        {reasons.length > 0 && <span className="soft">, because {joinReasons(reasons)}</span>}.
      </p>
    </div>
  );
}

interface PairsProps {
  readonly pairs: readonly IdentityQuestion[];
  readonly total: number;
}

function Pairs({ pairs, total }: PairsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [by] = useOwnName();
  const [at, setAt] = useState(0);
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set());
  const open = pairs.filter((pair) => !judged.has(pairKey(pair)));
  const place = Math.min(at, Math.max(0, open.length - 1));
  const pair = open[place];
  const decide = (judgement: Judgement): void => {
    if (!pair) return;
    const said = sayJudgement(pair, judgement);
    // Gone at once; the server's next list says whether it stays so
    const key = pairKey(pair);
    setJudged((former) => new Set(former).add(key));
    const deed = { kind: 'identity', judgement, left: pair.left.id, right: pair.right.id } as const;
    void judge(deed, { by, say: () => said }).finally(() =>
      setJudged((former) => new Set([...former].filter((other) => other !== key))),
    );
  };
  const step = (by: 1 | -1): void => {
    const next = Math.min(open.length - 1, Math.max(0, place + by));
    setAt(next);
    const shown = open[next];
    if (shown) announce(`${shown.left.name} and ${shown.right.name}`);
  };
  useReviewKeys(root, (event) => {
    const judgement = event.ctrlKey || event.metaKey || event.altKey ? undefined : judgementOfKey[event.key];
    const wanted = readReviewKey(event);
    if (judgement) decide(judgement);
    else if (wanted === 'next' || wanted === 'previous') step(wanted === 'next' ? 1 : -1);
    else if (wanted === 'undo') void undoAct();
    else if (wanted === 'redo') void redoAct();
    else return false;
    return true;
  });
  return (
    <div className="review-same" ref={root}>
      {pair ? (
        <>
          <p className="card-kind small soft">
            {showNumber(place + 1)} of {showNumber(total - (pairs.length - open.length))}
          </p>
          <Pair pair={pair} />
          <div className="act-bar" role="toolbar" aria-label="Are they the same?">
            <Act words="Same" hint="s" isMain onAct={() => decide('positive')} />
            <Act words="Different" hint="d" onAct={() => decide('negative')} />
            <Act words="Unsure" hint="u" onAct={() => decide('unsure')} />
            <span className="act-push" />
            <Act words="Previous" sign="‹" hint="p" onAct={() => step(-1)} />
            <Act words="Next" sign="›" hint="n" onAct={() => step(1)} />
          </div>
        </>
      ) : (
        <div className="empty">
          <p>
            No two records wait to be told apart. Pairs come here when claims are accepted whose names are
            like those of known records.
          </p>
        </div>
      )}
      <ActLine />
    </div>
  );
}

export function SameReview({ bar }: { readonly bar: BarEnds }) {
  const asked = useIdentities();
  return (
    <>
      <PartBar bar={bar} />
      <Asked asked={asked}>{({ pairs, total }) => <Pairs pairs={pairs} total={total} />}</Asked>
    </>
  );
}
