# Faults of a query: the type, the phase and the detail of each
Feature: Faults

  Background:
    Given the harbour graph

  Scenario Outline: At compile time, <detail>: <query>
    When executing query:
      """
      <query>
      """
    Then a SyntaxError should be raised at compile time: <detail>

    Examples:
      | query                                                      | detail                        |
      | MATCH (p:Person) RETURN q                                  | UndefinedVariable             |
      | MATCH (p) WITH p.name AS name RETURN p                     | UndefinedVariable             |
      | MATCH (p) WHERE q.name = 'Hoda' RETURN p                   | UndefinedVariable             |
      | RETURN [x IN [1] \| x] + x                                 | UndefinedVariable             |
      | RETURN                                                     | UnexpectedSyntax              |
      | MATCH (p RETURN p                                          | UnexpectedSyntax              |
      | RETRUN 1                                                   | UnexpectedSyntax              |
      | RETURN 'open                                               | UnexpectedSyntax              |
      | MATCH (p)-[p]->() RETURN p                                 | VariableTypeConflict          |
      | MATCH p = (p) RETURN p                                     | VariableAlreadyBound          |
      | MATCH (a)-[r]->()-[r]->() RETURN a                         | RelationshipUniquenessViolation |
      | MATCH (a) CREATE (a:Ship)                                  | VariableAlreadyBound          |
      | CREATE (a)-[:KNOWS]-(b)                                    | RequiresDirectedRelationship  |
      | CREATE (a)-->(b)                                           | NoSingleRelationshipType      |
      | CREATE (a)-[:A\|B]->(b)                                    | NoSingleRelationshipType      |
      | CREATE (a)-[:A*2]->(b)                                     | CreatingVarLength             |
      | RETURN wish(1)                                             | UnknownFunction               |
      | RETURN size()                                              | InvalidNumberOfArguments      |
      | RETURN 9223372036854775808                                 | IntegerOverflow               |
      | RETURN 1e999                                               | FloatingPointOverflow         |
      | RETURN 0x1G                                                | InvalidNumberLiteral          |
      | RETURN '\\u12'                                             | InvalidUnicodeLiteral         |
      | RETURN 1 AS a, 2 AS a                                      | ColumnNameConflict            |
      | WITH 1 + 1 RETURN 2                                        | NoExpressionAlias             |
      | RETURN 1 AS a UNION RETURN 2 AS b                          | DifferentColumnsInUnion       |
      | RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a  | InvalidClauseComposition      |
      | MATCH (p) RETURN count(count(*))                           | NestedAggregation             |
      | MATCH (p) WHERE count(p) > 1 RETURN p                      | InvalidAggregation            |
      | MATCH (p) RETURN p.born + count(*) + p.name                | AmbiguousAggregationExpression |
      | MATCH (p) RETURN p LIMIT -1                                | NegativeIntegerArgument       |
      | MATCH (p) RETURN p LIMIT 1.5                               | InvalidArgumentType           |
      | MATCH (p) RETURN p SKIP p.born                             | NonConstantExpression         |
      | RETURN *                                                   | NoVariablesInScope            |
      | MATCH (p $map) RETURN p                                    | InvalidParameterUse           |
      | MATCH (a)-[r]->() DELETE r:CLAIMS                          | InvalidDelete                 |
      | MATCH (a) DELETE 1 + 1                                     | InvalidArgumentType           |
      | RETURN 1 AND true                                          | InvalidArgumentType           |
      | RETURN length([1])                                         | InvalidArgumentType           |
      | MATCH (p) RETURN size((p)-->())                            | UnexpectedSyntax              |
      | MATCH (p) RETURN (p)-->()                                  | UnexpectedSyntax              |

  Scenario Outline: At runtime, <type> <detail>: <query>
    When executing query:
      """
      <query>
      """
    Then a <type> should be raised at runtime: <detail>

    Examples:
      | query                                                   | type           | detail                      |
      | MATCH (c:Claim) RETURN c.gloss[c.dead]                  | TypeError      | InvalidArgumentType         |
      | WITH [[1], 'a'] AS pair RETURN pair[0][pair[1]]         | TypeError      | InvalidArgumentType         |
      | WITH [{a: 1}, 1] AS pair RETURN pair[0][pair[1]]        | TypeError      | MapElementAccessByNonString |
      | UNWIND [[1], 1] AS x RETURN toInteger(x)                | TypeError      | InvalidArgumentValue        |
      | MATCH (o:Official) DETACH DELETE o RETURN o.name        | EntityNotFound | DeletedEntityAccess         |
      | MATCH (p:Person) SET p.map = {a: 1}                     | TypeError      | InvalidPropertyType         |
      | UNWIND [0] AS step RETURN range(1, 2, step)             | ArgumentError  | NumberOutOfRange            |
      | MATCH (c:Claim) RETURN percentileCont(c.certainty, 1.1) | ArgumentError  | NumberOutOfRange            |
      | MERGE (p:Person {name: null})                           | SemanticError  | MergeReadOwnWrites          |
      | UNWIND [0] AS n RETURN 1 / n                            | ArithmeticError | DivisionByZero             |

  Scenario Outline: At compile time, a value of a known type is no <what>
    When executing query:
      """
      <query>
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

    Examples:
      | what             | query                                    |
      | owner of names   | WITH 1 AS n RETURN n.name                |
      | place in a list  | WITH [1] AS l, 'a' AS k RETURN l[k]      |
      | key of a map     | WITH {a: 1} AS m, 1 AS k RETURN m[k]     |

  Scenario: A parameter that is not given is missed before the query runs
    When executing query:
      """
      CREATE (:Claim {id: $id})
      """
    Then a ParameterMissing should be raised at compile time: MissingParameter

  Scenario: Deep nesting is a fault, not a crash
    Given parameters are:
      | n | 1 |
    When executing query:
      """
      RETURN [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[$n]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] AS n
      """
    Then a LimitExceeded should be raised at compile time: NestingTooDeep
