// Help: what the marks mean, and every key.
import './help.css';
import { Modal } from '@mantine/core';
import { openHelp, usePage } from '../state/state.ts';
import { reviewKeys } from './review/review-keys.ts';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'Search, or ask a question in plain English; Enter asks it'],
  ['?', 'This help'],
  ['Ctrl Z', 'Undo what was done to the picture; with Shift, redo'],
  ['g', 'Fold the legend away, or bring it back'],
  ['f', 'Fit the picture to the window'],
  ['n', 'Draw the neighbours of what is selected'],
  ['p', 'Paths from what is selected'],
  ['w', 'The way a selected claim or report came, alone'],
  ['h', 'Hide what is selected; Shift H shows all that is hidden'],
  ['Arrow keys', 'In the picture: go to the neighbour that lies there'],
  ['Enter', 'Select; in the tables, open the row'],
  ['Ctrl Enter', 'In the query editor: run the query; Ctrl Space completes a word'],
  ['Esc', 'Let go of what is selected'],
];

function KeyList({ of }: { readonly of: readonly (readonly [string, string])[] }) {
  return (
    <dl className="help-keys">
      {of.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

const ReviewKeys = () => (
  <>
    <h3>Keys of the review</h3>
    <KeyList of={reviewKeys} />
  </>
);

/** Whoever asks from the review finds its keys first. */
export default function Help() {
  const isOpen = usePage((page) => page.isHelpOpen);
  const isReview = usePage(({ address }) => address.drawer === 'review');
  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => openHelp(false)}
      size="lg"
      // The page itself never scrolls; the lock would need an inline style, which the content policy refuses.
      lockScroll={false}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          {/* Not the modal's own header: a second <header> would be a second banner of the page. */}
          <div className="help-head">
            <Modal.Title>How to read Hearsay</Modal.Title>
            <Modal.CloseButton aria-label="Close the help" />
          </div>
          <div className="help">
            {isReview && <ReviewKeys />}
            <p>
              Nothing stands here unless somebody said it somewhere. Every relation lists the claims it rests
              on, and every claim names its report and its passage. What is said is not what is so.
            </p>
            <dl>
              <dt>Claim</dt>
              <dd>
                One statement by one speaker at one place of one report. The same words in three papers are
                three claims.
              </dd>
              <dt>Origin</dt>
              <dd>
                The last one a report points back to: who said it first, as far as the text tells. Those
                between the origin and the publisher pass it on.
              </dd>
              <dt>Unnamed source</dt>
              <dd>
                A speaker whom the report does not name, such as “officials”. Hearsay never guesses who it is.
              </dd>
              <dt>In the publisher’s own voice</dt>
              <dd>The report says it without pointing to anyone.</dd>
              <dt>As of, said, published</dt>
              <dd>
                The time a claim is about, when it was said, and when the report came out. They are never
                mixed.
              </dd>
              <dt>Line width, dashes, dots</dt>
              <dd>
                The wider a line, the more claims. Dashed: denied or uncertain. Dotted: some affirm it and
                some deny it.
              </dd>
            </dl>
            <h3>Keys</h3>
            <KeyList of={keys} />
            {!isReview && <ReviewKeys />}
            <p className="soft">
              A language model can read texts for claims too: set HEARSAY_MODEL_URL and HEARSAY_MODEL_NAME and
              start Hearsay again. Nothing goes there before you saw it and pressed Send.
            </p>
            <p className="soft">
              Drop the text file of a report anywhere on the page to read its passages in their place.
            </p>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
