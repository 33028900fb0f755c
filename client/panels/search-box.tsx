// The search box in the bar: entities, claims, reports, commands and questions in one list, worked with keys or mouse.
import './search-box.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMessageQuestion, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import {
  announce,
  LONGEST_QUESTION,
  openSearch,
  useExampleQuestions,
  usePage,
  usePicture,
  useSearch,
} from '../state/state.ts';
import { isQuestion } from './ask/is-question.ts';
import { FaultNote } from './fault.tsx';
import { count } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { type Choice, type ChoiceGroup, listChoices } from './search-choices.ts';
import { LabelIcon } from './thing-link.tsx';

/** Names to try: the three of which most is said. */
function useNames(): readonly string[] {
  const drawing = usePage(({ address }) => address.drawing);
  const { data } = usePicture(drawing);
  return (data?.nodes ?? [])
    .filter(({ label }) => label !== 'Claim' && label !== 'Estimate' && label !== 'Report')
    .toSorted((a, b) => b.claims - a.claims)
    .slice(0, 3)
    .map(({ name }) => name);
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly onPick: () => void;
  readonly onPoint: () => void;
}

function Option({ id, choice, isActive, onPick, onPoint }: OptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="search-option"
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onMouseUp={onPick}
    >
      <span className="search-icon">
        {choice.label && <LabelIcon label={choice.label} />}
        {choice.asks !== undefined && <IconMessageQuestion size={14} aria-hidden="true" />}
      </span>
      <span className="search-words">
        <span className={choice.isSerif ? 'serif search-gloss' : ''}>
          {choice.isProposed ? <i>{choice.name}</i> : choice.name}
        </span>
        {choice.isProposed && <ProposedTag />}
        {choice.alias && <span className="soft"> “{choice.alias}”</span>}
        {choice.line && <span className="search-line small soft">{choice.line}</span>}
      </span>
      {choice.end && <span className="search-end small soft">{choice.end}</span>}
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  readonly active: number;
  readonly onPick: (choice: Choice) => void;
  readonly onPoint: (index: number) => void;
}

function ChoiceList({ id, groups, active, onPick, onPoint }: ListProps) {
  let index = -1;
  return (
    <div id={id} role="listbox" aria-label="Found" className="search-list">
      {groups.map(({ title, choices }) => (
        <fieldset key={title} aria-labelledby={`${id}-${title}`}>
          <div id={`${id}-${title}`} className="search-title" role="presentation">
            {title}
          </div>
          {choices.map((choice) => {
            index += 1;
            const here = index;
            return (
              <Option
                key={choice.key}
                id={`${id}-${here}`}
                choice={choice}
                isActive={here === active}
                onPick={() => onPick(choice)}
                onPoint={() => onPoint(here)}
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

/** The question whose answer is shown; it stays in the box, to be asked in other words. */
const useAskedQuestion = (): string =>
  usePage(({ address: { selection } }) => (selection?.kind === 'answer' ? selection.question : ''));

export function SearchBox() {
  const isOpen = usePage((page) => page.isSearchOpen);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [query] = useDebouncedValue(text, 120);
  const { data, error, isFetching } = useSearch(isOpen ? query : '');
  const names = useNames();
  const { data: examples = [] } = useExampleQuestions();
  const asked = useAskedQuestion();
  const isWaiting = text !== query || isFetching;
  const groups = listChoices(text, data, examples);
  const choices = groups.flatMap((group) => group.choices);
  const isAsking = isQuestion(text);
  const found = choices.filter(({ asks }) => asks === undefined).length;
  const isEmpty = text.trim() !== '' && !isAsking && !isWaiting && found === 0 && !error;

  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen || text.trim() === '' || isWaiting) return;
    announce(`${isAsking ? 'Enter asks the question. ' : ''}${count(found, 'result')}`);
  }, [isOpen, text, isWaiting, isAsking, found]);
  useEffect(() => setText(asked), [asked]);

  const close = (): void => {
    openSearch(false);
    setActive(0);
  };
  const pick = (choice: Choice): void => {
    choice.run();
    setText(choice.asks ?? '');
    close();
    field.current?.blur();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) openSearch(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(choices.length === 0 ? 0 : (active + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      const choice = choices[active];
      // While the answer is on its way the list is still of the former words.
      const isEarly = isWaiting && text.trim() !== '' && !isAsking;
      if (choice && !(isEarly && (groups[0]?.title === 'Commands' || choice.asks !== undefined)))
        pick(choice);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '') field.current?.blur();
      setText('');
      close();
    }
  };
  const change = (value: string): void => {
    setText(value);
    setActive(0);
    if (!isOpen) openSearch(true);
  };

  return (
    <search className="search">
      <IconSearch size={16} className="search-glass" aria-hidden="true" />
      <input
        ref={field}
        id="search"
        role="combobox"
        aria-label="Search for entities, claims, reports and commands, or ask a question"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_QUESTION}
        placeholder="Search a name or a statement, or ask: who says…?"
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          openSearch(true);
        }}
        onClick={() => openSearch(true)}
        onBlur={close}
        onKeyDown={press}
      />
      {!isOpen && <kbd>/</kbd>}
      {isOpen && (
        <div className="search-drop">
          {text.trim() === '' && (
            <p className="search-hint soft">
              Try a name, a place, or words of a statement
              {names.map((name, index) => (
                <span key={name}>
                  {index === 0 ? ': ' : ', '}
                  <button
                    type="button"
                    className="text-button"
                    tabIndex={-1}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => change(name)}
                  >
                    {name}
                  </button>
                </span>
              ))}
            </p>
          )}
          {error && <FaultNote fault={error} />}
          {isEmpty && (
            <p className="search-hint soft">
              Nothing is called “{text.trim()}”, and no statement has these words. Try fewer letters or
              another spelling, or ask it as a question.
            </p>
          )}
          <ChoiceList id={id} groups={groups} active={active} onPick={pick} onPoint={setActive} />
        </div>
      )}
    </search>
  );
}
