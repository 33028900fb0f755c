// What a relationship type of the graph is.
import type { PropertyDefinitions } from './property-types/property-type.ts';

export interface RelationshipDefinition<P extends PropertyDefinitions = PropertyDefinitions> {
  readonly type: string;
  /** Labels it may start from and lead to; a wider label such as Entity allows all under it. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly meaning: string;
  /** The verb between the names of its ends: "operates in"; `inverse` reads it the other way. */
  readonly verb: string;
  readonly inverse: string;
  readonly term: string;
  /** True when it is a projection of claims: it lists them and never stands alone. */
  readonly isDirect: boolean;
  readonly properties: P;
}

export const defineRelationship = <const T extends string, P extends PropertyDefinitions>(
  definition: RelationshipDefinition<P> & { readonly type: T },
): RelationshipDefinition<P> & { readonly type: T } => definition;
