// For each entity of a claim: a new record, or the same as a known one and why; chosen by one key or a click.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ProposedEntityView } from '../../state/state.ts';
import { EntityChooser } from '../entity-chooser.tsx';
import { nameLabel } from '../phrases.ts';
import { NameOf } from '../thing-link.tsx';
import { type Choice, type Choices, isOpenEntity, standingChoice } from './entity-choice.ts';
import { NameOfEntity } from './entity-name.tsx';
import { joinReasons } from './review-words.ts';

interface OptionProps {
  readonly digit: string;
  /** Whether the keys choose for this entity now. */
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ digit, isCurrent, isChosen, onChoose, children }: OptionProps) {
  return (
    <li data-chosen={isChosen}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <span className="option-mark" aria-hidden="true">
          {isChosen ? '●' : '○'}
        </span>
        <span className="option-words">{children}</span>
        {isCurrent && <kbd>{digit}</kbd>}
      </button>
    </li>
  );
}

/** A known record that nobody proposed, found by its name. */
function OtherRecord({ entity, standing, onChoose }: Omit<EntityChoiceProps, 'isCurrent'>) {
  const [isOpen, setOpen] = useState(false);
  const isOther =
    standing.kind === 'same' && entity.matches.every(({ entity: known }) => known.id !== standing.id);
  if (isOpen) {
    return (
      <div className="other-record">
        <EntityChooser
          label={`${entity.name} is the same as`}
          onlyRecords
          onChoose={(id) => {
            onChoose({ kind: 'same', id });
            setOpen(false);
          }}
        />
      </div>
    );
  }
  return (
    <div className="other-record small">
      {isOther && (
        <>
          the same as <NameOf id={standing.id} />, known.{' '}
          <button type="button" className="text-button" onClick={() => onChoose({ kind: 'new' })}>
            No, it is new
          </button>{' '}
        </>
      )}
      <button
        type="button"
        className="text-button"
        aria-label={`${entity.name} is another known record`}
        onClick={() => setOpen(true)}
      >
        {isOther ? 'Another one…' : 'Another known record…'}
      </button>
    </div>
  );
}

interface EntityChoiceProps {
  readonly entity: ProposedEntityView;
  readonly standing: Choice;
  readonly isCurrent: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function EntityOptions({ entity, standing, isCurrent, onChoose }: EntityChoiceProps) {
  return (
    <ul className="plain-list entity-options" aria-label={`Who or what ${entity.name} is`}>
      {entity.matches.map(({ entity: known, reasons }, index) => (
        <Option
          key={known.id}
          digit={String(index + 1)}
          isCurrent={isCurrent}
          isChosen={standing.kind === 'same' && standing.id === known.id}
          onChoose={() => onChoose({ kind: 'same', id: known.id })}
        >
          the same as {known.name}, known
          {known.label !== entity.label && <span className="soft"> ({nameLabel(known.label)})</span>}
          {reasons.length > 0 && <span className="soft">, because {joinReasons(reasons)}</span>}
        </Option>
      ))}
      <Option
        digit="0"
        isCurrent={isCurrent}
        isChosen={standing.kind === 'new'}
        onChoose={() => onChoose({ kind: 'new' })}
      >
        new, none of these
      </Option>
      <Option
        digit="u"
        isCurrent={isCurrent}
        isChosen={standing.kind === 'unsure'}
        onChoose={() => onChoose({ kind: 'unsure' })}
      >
        unsure <span className="soft">kept apart until somebody judges the two</span>
      </Option>
    </ul>
  );
}

interface EntityChoicesProps {
  readonly entities: readonly ProposedEntityView[];
  readonly choices: Choices;
  /** The key of the entity that the digits are for. */
  readonly current: string | undefined;
  readonly isWaiting: boolean;
  readonly onChoose: (key: string, choice: Choice) => void;
}

interface EntityLineProps extends EntityChoiceProps {
  /** Whether somebody may choose at all: what is accepted or rejected stands as it is. */
  readonly isWaiting: boolean;
}

function EntityLine({ isWaiting, ...props }: EntityLineProps) {
  const { entity, standing, isCurrent } = props;
  const isOpen = isOpenEntity(entity);
  const word = standing.kind === 'same' ? 'known' : 'new';
  return (
    <li data-current={isCurrent}>
      <div className="entity-line">
        <NameOfEntity entity={entity} />
        <span className="small soft">{entity.role ?? entity.kind ?? nameLabel(entity.label)}</span>
        {!isOpen && <span className="entity-state">{entity.record ? 'known' : word}</span>}
      </div>
      {isOpen && <EntityOptions {...props} />}
      {isWaiting && !entity.record && <OtherRecord {...props} />}
    </li>
  );
}

export function EntityChoices({ entities, choices, current, isWaiting, onChoose }: EntityChoicesProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Only once somebody chooses: at first the card is read from its top
    if (choices.size === 0 || current === undefined) return;
    list.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [choices, current]);
  return (
    <ul className="plain-list entity-lines" ref={list}>
      {entities.map((entity) => (
        <EntityLine
          key={entity.key}
          entity={entity}
          standing={standingChoice(entity, choices)}
          isCurrent={isOpenEntity(entity) && entity.key === current}
          isWaiting={isWaiting}
          onChoose={(choice) => onChoose(entity.key, choice)}
        />
      ))}
    </ul>
  );
}
