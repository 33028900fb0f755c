// Which variable each node, relationship and path of a pattern is: new, bound before, or a value that holds one.
import { type CypherError, syntaxError } from '../errors.ts';
import type { Name, NodePattern, PatternPart, RelationshipPattern } from '../parser/syntax-tree.ts';
import { canBe, listOf, nodeType, pathType, relationshipType, showType } from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';
import type { Binding } from './binding.ts';
import type { NamedPath, PatternNode, PatternRelationship, Variable } from './bound-tree.ts';
import { findName, needName, type Scope } from './scope.ts';

/** What a pattern may do with names. */
export interface PatternRules {
  /** OPTIONAL MATCH: what the pattern finds may be missing. */
  readonly isOptional: boolean;
  /** False in predicates: every name must be known. */
  readonly introducesNames: boolean;
  /** CREATE and MERGE: what is bound already may only be an end of what is new. */
  readonly creates: boolean;
}

/** A relationship with its ends, as written. */
export interface ResolvedRelationship
  extends Pick<PatternRelationship, 'variable' | 'isBound' | 'source' | 'from' | 'to'> {
  readonly written: RelationshipPattern;
}

export interface ResolvedPattern {
  /** With all names of the pattern. */
  readonly scope: Scope;
  /** The same for the clauses that follow. */
  readonly scopeAfter: Scope;
  /** Each once. */
  readonly nodes: readonly PatternNode[];
  /** Each time that a node is written. */
  readonly writtenNodes: readonly { readonly variable: Variable; readonly written: NodePattern }[];
  readonly relationships: readonly ResolvedRelationship[];
  readonly shortest: readonly {
    readonly path: Variable | undefined;
    readonly relationship: ResolvedRelationship;
    readonly all: boolean;
  }[];
  readonly paths: readonly NamedPath[];
}

/**
 * Throws SyntaxError VariableTypeConflict, VariableAlreadyBound, RelationshipUniquenessViolation or
 * UndefinedVariable.
 */
export function resolvePattern(
  parts: readonly PatternPart[],
  scope: Scope,
  rules: PatternRules,
  binding: Binding,
): ResolvedPattern {
  const resolver = new PatternResolver(scope, rules, binding);
  for (const part of parts) resolver.addPart(part);
  return resolver.finish();
}

const chainType = listOf(relationshipType);

interface Found {
  readonly variable: Variable;
  readonly isBound: boolean;
  readonly source: Variable | undefined;
}

class PatternResolver {
  readonly #scope: Scope;
  readonly #names: Map<string, Variable>;
  /** Without the variables that stand in for values. */
  readonly #namesAfter: Map<string, Variable>;
  readonly #rules: PatternRules;
  readonly #binding: Binding;
  readonly #nodes = new Map<Variable, PatternNode>();
  readonly #writtenNodes: { variable: Variable; written: NodePattern }[] = [];
  readonly #used = new Set<Variable>();
  readonly #relationships: ResolvedRelationship[] = [];
  readonly #shortest: ResolvedPattern['shortest'][number][] = [];
  readonly #paths: NamedPath[] = [];

  constructor(scope: Scope, rules: PatternRules, binding: Binding) {
    this.#names = new Map(scope.names);
    this.#namesAfter = new Map(scope.names);
    this.#scope = { ...scope, names: this.#names };
    this.#rules = rules;
    this.#binding = binding;
  }

  addPart(part: PatternPart): void {
    const isAlone = part.relationships.length === 0;
    const elements: Variable[] = [];
    const relationships: ResolvedRelationship[] = [];
    part.nodes.forEach((node, index) => {
      const before = part.relationships[index - 1];
      const from = elements.at(-1);
      // In the order of writing: of (r)-[r]-() it is the relationship that is wrong.
      const found = before && this.#resolveRelationship(before, part.shortest !== undefined);
      const to = this.#resolveNode(node, isAlone);
      if (before && found && from) {
        relationships.push({ ...found, from, to, written: before });
        elements.push(found.variable);
      }
      elements.push(to);
    });
    const path = part.variable && this.#declarePath(part.variable);
    const [only] = relationships;
    if (!part.shortest) {
      this.#relationships.push(...relationships);
      if (path) this.#paths.push({ variable: path, elements });
    } else if (only && relationships.length === 1) {
      this.#shortest.push({ path, relationship: only, all: part.shortest === 'all' });
    } else throw notOneRelationship(part);
  }

  finish(): ResolvedPattern {
    return {
      scope: this.#scope,
      scopeAfter: { ...this.#scope, names: this.#namesAfter },
      nodes: [...this.#nodes.values()],
      writtenNodes: this.#writtenNodes,
      relationships: this.#relationships,
      shortest: this.#shortest,
      paths: this.#paths,
    };
  }

  #resolveNode(written: NodePattern, isAlone: boolean): Variable {
    const { variable: name } = written;
    const known = name && this.#findName(name);
    if (name && known && this.#rules.creates && (isAlone || adds(written))) throw alreadyBound(name);
    const found = known ? this.#use(known, name, 'node', nodeType) : this.#declare(name, 'node', nodeType);
    if (!this.#nodes.has(found.variable)) this.#nodes.set(found.variable, found);
    this.#writtenNodes.push({ variable: found.variable, written });
    return found.variable;
  }

  #resolveRelationship(written: RelationshipPattern, isShortest: boolean): Found {
    const { variable: name, length } = written;
    const [kind, type] =
      length || isShortest ? (['value', chainType] as const) : (['relationship', relationshipType] as const);
    const known = name && this.#findName(name);
    if (!name || !known) {
      const found = this.#declare(name, kind, type);
      this.#used.add(found.variable);
      return found;
    }
    if (this.#rules.creates) throw alreadyBound(name);
    const found = this.#use(known, name, kind, type);
    if (this.#used.has(found.variable)) throw usedTwice(name);
    this.#used.add(found.variable);
    return found;
  }

  #findName(name: Name): Variable | undefined {
    if (this.#rules.introducesNames) return findName(this.#scope, name.text);
    return needName(this.#scope, name.text, name.at);
  }

  #declare(name: Name | undefined, kind: Variable['kind'], type: StaticType): Found {
    const variable = this.#binding.newVariable(name?.text ?? '', kind, type, this.#rules.isOptional);
    if (name) {
      this.#names.set(name.text, variable);
      this.#namesAfter.set(name.text, variable);
    }
    return { variable, isBound: false, source: undefined };
  }

  /** A variable that is there already, as what the pattern says that it is. */
  #use(known: Variable, name: Name | undefined, kind: Variable['kind'], type: StaticType): Found {
    if (known.kind === kind && canBe(known.type, type))
      return { variable: known, isBound: true, source: undefined };
    if (known.kind !== 'value' || !canBe(known.type, type)) throw typeConflict(known, type, name);
    const variable = this.#binding.newVariable(known.name, kind, type, false);
    this.#names.set(known.name, variable);
    // Where OPTIONAL MATCH finds nothing and where CREATE only reads, the new slot is empty, but not the value's.
    if (!this.#rules.isOptional && !this.#rules.creates) this.#namesAfter.set(known.name, variable);
    return { variable, isBound: false, source: known };
  }

  #declarePath(name: Name): Variable {
    if (findName(this.#scope, name.text)) throw alreadyBound(name);
    return this.#declare(name, 'value', pathType).variable;
  }
}

/** Does the pattern say more of the node than its name? */
const adds = ({ labels, properties, where }: NodePattern): boolean =>
  labels !== undefined || properties !== undefined || where !== undefined;

/** Also for what is not a pattern: UNWIND, YIELD, the results of CALL { … }. */
export const alreadyBound = ({ text, at }: Name): CypherError =>
  syntaxError(
    'VariableAlreadyBound',
    at,
    `${text} is defined already, so it cannot be made anew here.`,
    'Choose another name, or leave the old one out of the WITH before.',
  );

const typeConflict = (known: Variable, wanted: StaticType, name: Name | undefined): CypherError =>
  syntaxError(
    'VariableTypeConflict',
    name?.at,
    `${known.name} is of type ${showType(known.type)}, but stands here for a ${showType(wanted)}.`,
    'Choose another name for what the pattern should find.',
  );

const usedTwice = ({ text, at }: Name): CypherError =>
  syntaxError(
    'RelationshipUniquenessViolation',
    at,
    `${text} stands for two relationships of one pattern, which are always different.`,
    'Give the second one a name of its own, or move it to another MATCH.',
  );

const notOneRelationship = ({ at }: PatternPart): CypherError =>
  syntaxError(
    'InvalidRelationshipPattern',
    at,
    'A shortest path is searched along one relationship pattern between two nodes.',
    'Write shortestPath((a)-[*]-(b)).',
  );
