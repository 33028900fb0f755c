// The facets beside the claims table: what the found claims have in common, with counts; a tick is a filter.
import { type KeyboardEvent, useEffect, useState } from 'react';
import { dateBounds } from '../../graph-data/ontology/ontology.ts';
import { type Facet, type FilterName, setFilter, showClaims, usePage, withFilter } from '../state/state.ts';
import { nameValue, showNumber } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';

const titles: Readonly<Record<Facet['name'], string>> = {
  speaker: 'Speaker, anywhere in the chain',
  origin: 'Origin',
  about: 'About',
  place: 'Place',
  report: 'Report',
  stance: 'Stance',
  certainty: 'Certainty',
  attribution: 'How it is attributed',
  polarity: 'Polarity',
  measure: 'Measure',
  unnamed: 'Is the origin named?',
};

const order: readonly Facet['name'][] = [
  'origin',
  'unnamed',
  'about',
  'place',
  'report',
  'stance',
  'certainty',
  'measure',
  'attribution',
  'polarity',
  'speaker',
];

const filterOf = (name: Facet['name']): FilterName => (name === 'origin' ? 'speaker' : name);
const isPlain = (name: Facet['name']): boolean =>
  ['stance', 'certainty', 'attribution', 'polarity', 'unnamed'].includes(name);

const FIRST_VALUES = 6;

/** A claim may have to be about several things at once: adds an id to the list, or takes it away. */
export function toggleInList(list: string, id: string): string {
  const ids = list.split(',').filter((entry) => entry !== '');
  return (ids.includes(id) ? ids.filter((entry) => entry !== id) : [...ids, id]).join(',');
}

function FacetList({ facet }: { readonly facet: Facet }) {
  const filter = usePage(({ address }) => address.filter);
  const [isWhole, setWhole] = useState(false);
  const name = filterOf(facet.name);
  const isRoleRight = facet.name !== 'origin' || filter.speakerRole === 'origin';
  const isTicked = (value: string): boolean => isRoleRight && (filter[name] ?? '').split(',').includes(value);
  const toggle = (value: string): void => {
    if (name === 'about') {
      showClaims(withFilter(filter, name, toggleInList(filter.about ?? '', value)));
      return;
    }
    const next = withFilter(filter, name, isTicked(value) ? undefined : value);
    if (name !== 'speaker') {
      showClaims(next);
      return;
    }
    showClaims(
      withFilter(next, 'speakerRole', facet.name === 'origin' && next.speaker ? 'origin' : undefined),
    );
  };
  const values = isWhole ? facet.values : facet.values.slice(0, FIRST_VALUES);
  return (
    <fieldset>
      <legend>{titles[facet.name]}</legend>
      {values.map(({ value, name: shown, count, isProposed }) => {
        const text = isPlain(facet.name) ? nameValue(value) : shown;
        return (
          <label key={value} title={text}>
            <input type="checkbox" checked={isTicked(value)} onChange={() => toggle(value)} />
            <span className={isProposed ? 'is-proposed' : undefined}>
              {text}
              {isProposed && <ProposedTag />}
            </span>
            <span className="soft number">{showNumber(count)}</span>
          </label>
        );
      })}
      {facet.values.length > FIRST_VALUES && (
        <button type="button" className="text-button small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${facet.values.length - FIRST_VALUES} more`}
        </button>
      )}
    </fieldset>
  );
}

function DateField({ name, label }: { readonly name: FilterName; readonly label: string }) {
  const value = usePage(({ address }) => address.filter[name] ?? '');
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isWrong = text.trim() !== '' && dateBounds(text.trim()) === undefined;
  const set = (): void => {
    if (!isWrong) setFilter(name, text.trim());
  };
  return (
    <input
      type="text"
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? 'Write a date such as 2024-02-15, 2024-02 or 2024' : label}
      placeholder={name.endsWith('From') ? 'from 2023-06' : 'to 2024'}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={set}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && set()}
    />
  );
}

export function ClaimFacets({
  facets,
  isOpen,
}: {
  readonly facets: readonly Facet[];
  readonly isOpen: boolean;
}) {
  const shown = order.flatMap((name) =>
    facets.filter((facet) => facet.name === name && facet.values.length > 0),
  );
  return (
    <section className="facets" aria-label="Filters" data-open={isOpen}>
      {shown.slice(0, 4).map((facet) => (
        <FacetList key={facet.name} facet={facet} />
      ))}
      <fieldset>
        <legend>As of</legend>
        <div className="facet-dates">
          <DateField name="asOfFrom" label="As of, from" />
          <DateField name="asOfTo" label="As of, to" />
        </div>
      </fieldset>
      <fieldset>
        <legend>Published</legend>
        <div className="facet-dates">
          <DateField name="publishedFrom" label="Published, from" />
          <DateField name="publishedTo" label="Published, to" />
        </div>
      </fieldset>
      {shown.slice(4).map((facet) => (
        <FacetList key={facet.name} facet={facet} />
      ))}
    </section>
  );
}
