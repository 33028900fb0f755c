// The bar over the claims: how many are found, words to look for, and the filters that are set, as chips.
import { SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { showDate } from '../../graph-data/ontology/ontology.ts';
import {
  type ClaimPage,
  type FilterName,
  filterNames,
  isFiltered,
  setFilter,
  showClaims,
  usePage,
} from '../state/state.ts';
import { nameValue, showNumber } from './phrases.ts';
import { ProposedCount } from './proposed.tsx';
import { NameOf } from './thing-link.tsx';

const titles: Readonly<Record<FilterName, string>> = {
  q: 'words',
  speaker: 'speaker',
  speakerRole: '',
  about: 'about',
  place: 'place',
  report: 'report',
  question: 'question',
  measure: 'measure',
  unnamed: 'origin',
  stance: 'stance',
  certainty: 'certainty',
  attribution: 'attribution',
  polarity: 'polarity',
  publishedFrom: 'published from',
  publishedTo: 'published to',
  asOfFrom: 'as of, from',
  asOfTo: 'as of, to',
};

const entityFilters: readonly FilterName[] = ['speaker', 'about', 'place', 'report'];

function ValueOf({
  name,
  value,
  page,
}: {
  readonly name: FilterName;
  readonly value: string;
  readonly page?: ClaimPage;
}): ReactNode {
  if (entityFilters.includes(name)) {
    return value.split(',').map((id, index) => (
      <span key={id}>
        {index > 0 && ' and '}
        <NameOf id={id} />
      </span>
    ));
  }
  if (name === 'question') {
    const question = page?.claims.find(({ estimate }) => estimate?.question?.id === value)?.estimate
      ?.question;
    return question?.text ?? value;
  }
  if (name === 'q') return `“${value}”`;
  return /From$|To$/.test(name) ? showDate(value) : nameValue(value);
}

function Words() {
  const words = usePage(({ address }) => address.filter.q ?? '');
  const [text, setText] = useState(words);
  useEffect(() => setText(words), [words]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setFilter('q', text.trim());
  };
  return (
    <form onSubmit={submit}>
      <input
        type="search"
        aria-label="Words in the claims"
        placeholder="Words in the claims, Enter"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          if (event.currentTarget.value === '') setFilter('q', undefined);
        }}
      />
    </form>
  );
}

function SpeakerRole() {
  const role = usePage(({ address }) => address.filter.speakerRole);
  return (
    <SegmentedControl
      size="xs"
      aria-label="Where in the chain the speaker stands"
      value={role ?? 'any'}
      data={[
        { value: 'any', label: 'anywhere in the chain' },
        { value: 'origin', label: 'only as origin' },
      ]}
      onChange={(value) => setFilter('speakerRole', value === 'any' ? undefined : value)}
    />
  );
}

interface FilterBarProps {
  readonly page?: ClaimPage;
  readonly noun: readonly [one: string, many: string];
  readonly children?: ReactNode;
}

export function FilterBar({ page, noun, children }: FilterBarProps) {
  const filter = usePage(({ address }) => address.filter);
  const chips = filterNames.flatMap((name) => {
    const value = filter[name];
    return value === undefined || name === 'speakerRole' ? [] : [{ name, value }];
  });
  return (
    <div className="drawer-tools">
      <span aria-live="polite">
        <strong>{page ? showNumber(page.total) : '…'}</strong> {page?.total === 1 ? noun[0] : noun[1]}
        <ProposedCount number={page?.proposals} />
      </span>
      <Words />
      {chips.map(({ name, value }) => (
        <span key={name} className="chip">
          <span>
            <span className="soft">{titles[name]}</span>{' '}
            <ValueOf name={name} value={value} {...(page ? { page } : {})} />
          </span>
          <button
            type="button"
            aria-label={`Remove the filter ${titles[name]}`}
            onClick={() => setFilter(name, undefined)}
          >
            <IconX size={13} />
          </button>
        </span>
      ))}
      {filter.speaker && <SpeakerRole />}
      {isFiltered(filter) && (
        <button type="button" className="text-button" onClick={() => showClaims({})}>
          Clear all
        </button>
      )}
      {children}
    </div>
  );
}
