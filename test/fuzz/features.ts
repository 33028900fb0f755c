// What a generator of queries may use: each part of the language can be left out, for engines that lack it.

export interface Features {
  /** count, sum, collect and the others, in WITH and RETURN. */
  readonly aggregates: boolean;
  readonly optionalMatch: boolean;
  /** `-[:T*1..3]->` */
  readonly variableLength: boolean;
  readonly shortestPaths: boolean;
  readonly unions: boolean;
  readonly sorting: boolean;
  /** SKIP and LIMIT: without a total order their rows are left to the engine. */
  readonly cutting: boolean;
  /** `CALL { … }` */
  readonly subqueries: boolean;
  /** `EXISTS { … }`, `COUNT { … }` */
  readonly subqueryValues: boolean;
  /** Patterns as conditions. */
  readonly patternValues: boolean;
  /** `COLLECT { … }` and pattern comprehensions: the order of their items is left to the engine. */
  readonly gatheredLists: boolean;
  /** List comprehensions, quantifiers and reduce. */
  readonly comprehensions: boolean;
  readonly maps: boolean;
  readonly temporal: boolean;
  /** Every function of the reference, with random arguments. */
  readonly allFunctions: boolean;
  /** `:A|B`, `:!A`, and conditions inside patterns. */
  readonly labelExpressions: boolean;
  readonly parameters: boolean;
  /** Names such as __proto__. */
  readonly oddNames: boolean;
  /** Now and then a value of another type than is wanted. */
  readonly wrongTypes: boolean;
}

export const allFeatures: Features = {
  aggregates: true,
  optionalMatch: true,
  variableLength: true,
  shortestPaths: true,
  unions: true,
  sorting: true,
  cutting: true,
  subqueries: true,
  subqueryValues: true,
  patternValues: true,
  gatheredLists: true,
  comprehensions: true,
  maps: true,
  temporal: true,
  allFunctions: true,
  labelExpressions: true,
  parameters: true,
  oddNames: true,
  wrongTypes: true,
};
