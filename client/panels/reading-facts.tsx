// How the text of a report was read: from which file, what was found where, and what was left out.
import type { DocumentReading } from '../state/state.ts';
import { Fold } from './corroboration/fold.tsx';
import { Fact, Facts } from './panel.tsx';
import { count } from './phrases.ts';
import { describeFile, placeWords } from './reading-words.ts';

type FoundFact = NonNullable<DocumentReading['metadata']['title']>;

function Found({ name, fact }: { readonly name: string; readonly fact: FoundFact | undefined }) {
  return (
    <Fact name={name}>
      {fact ? (
        <>
          {fact.value} <span className="small soft">from the {fact.by}</span>
        </>
      ) : (
        <span className="soft">not found</span>
      )}
    </Fact>
  );
}

function Dropped({ dropped }: { readonly dropped: DocumentReading['dropped'] }) {
  return (
    <ul className="plain-list left-out-list">
      {dropped.map(({ text, why, at }, index) => (
        // Parts of one page may have the same words; their order never changes
        <li key={`${why} ${String(index)}`}>
          <div className="small soft">
            {why}, {placeWords(at)}
          </div>
          <div className="left-out serif">{text}</div>
        </li>
      ))}
    </ul>
  );
}

/** Facts about the reading, folded away until somebody wants to know. */
export function ReadingFacts({ reading }: { readonly reading: DocumentReading }) {
  const { metadata, dropped, notes } = reading;
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {dropped.length > 0 && (
        <Fold title={`Left out of what is read: ${count(dropped.length, 'part')}`}>
          <Dropped dropped={dropped} />
        </Fold>
      )}
      <Fold title="How it was read">
        <Facts>
          <Fact name="File">{describeFile(reading)}</Fact>
          <Found name="Title" fact={metadata.title} />
          <Found name="Publisher" fact={metadata.publisher} />
          <Found name="Published" fact={metadata.publishedAt} />
          {metadata.authors.length === 0 && <Found name="Authors" fact={undefined} />}
          {metadata.authors.map((author) => (
            <Found key={author.value} name="Author, as named" fact={author} />
          ))}
          {metadata.url && <Found name="Address" fact={metadata.url} />}
          <Fact name="Read">
            {reading.readAt.slice(0, 10)}, by {reading.readBy}
          </Fact>
        </Facts>
      </Fold>
    </>
  );
}
