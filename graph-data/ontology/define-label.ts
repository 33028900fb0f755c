// What a label of the graph is, and how its records are checked.
import type { PropertiesOf, PropertyDefinitions } from './property-types/property-type.ts';

/** How a node of this label is drawn. Shape and icon carry the meaning; colour only helps. */
export interface Look {
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'ring' | 'bar' | 'dot';
  /** Hex colours with 3:1 against the ground of each theme. */
  readonly light: string;
  readonly dark: string;
}

export interface LabelDefinition<P extends PropertyDefinitions = PropertyDefinitions> {
  readonly name: string;
  readonly plural: string;
  readonly meaning: string;
  /** The standard that the term is taken from. */
  readonly term: string;
  /** The wider label that every node of this one carries too. */
  readonly alsoIs?: 'Entity' | 'Claim';
  readonly look: Look;
  readonly properties: P;
}

export const defineLabel = <const N extends string, P extends PropertyDefinitions>(
  definition: LabelDefinition<P> & { readonly name: N },
): LabelDefinition<P> & { readonly name: N } => definition;

/** The shape of a record of the label `L`: its id and its properties. */
export type RecordOf<L> =
  L extends LabelDefinition<infer P> ? { readonly id: string } & PropertiesOf<P> : never;
