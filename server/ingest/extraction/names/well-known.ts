// What the world knows of well-known bodies and places: their other names and acronyms, and what sort of thing they are.
import countries from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import places from '../../../../graph-data/lexicons/places.json' with { type: 'json' };
import wellKnown from '../../../../graph-data/lexicons/well-known-names.json' with { type: 'json' };
import { plainName } from './plain-name.ts';

/** One well-known body or place; `names` are written as in plainName. */
export interface WellKnown {
  readonly kind: string;
  /** The name that it mostly goes by. */
  readonly name: string;
}

function indexByName(
  entries: readonly { readonly kind: string; readonly names: readonly string[] }[],
): ReadonlyMap<string, WellKnown> {
  const byName = new Map<string, WellKnown>();
  for (const { kind, names } of entries) {
    const entry = { kind, name: names[0] ?? '' };
    for (const name of names) if (!byName.has(plainName(name))) byName.set(plainName(name), entry);
  }
  return byName;
}

const ofKind = (kind: string, names: readonly string[]) => names.map((name) => ({ kind, names: [name] }));

const organizations = indexByName(wellKnown.organizations);
const placesByName = indexByName([
  ...wellKnown.places,
  ...Object.values(countries.countries).map((names) => ({ kind: 'country', names: [names].flat() })),
  ...ofKind('country', places.countries),
  ...ofKind('region', places.regions),
  ...ofKind('province', places.provinces),
  ...ofKind('city', places.cities),
  ...ofKind('region', places.waters),
]);

/** The well-known body or place of that name. */
export const wellKnownAs = (name: string, label: 'Organization' | 'Place'): WellKnown | undefined =>
  (label === 'Organization' ? organizations : placesByName).get(plainName(name));
