# Where queries go wrong quietly: null, chance, uniqueness, loops, limits at the edge of an INTEGER, names of JavaScript
Feature: Corner cases

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (ada:Person {name: 'Ada', age: 30}), (ben:Person:Official {name: 'Ben', age: 25}), (cy:Person {name: 'Cy'}),
        (d:Claim {name: 'd', n: 1}), (f:Claim {name: 'f', n: 2}), (x:Place {name: 'x'}),
        (ada)-[:SAID]->(d), (ada)-[:SAID]->(f), (ben)-[:SAID]->(d), (d)-[:ABOUT]->(x),
        (ada)-[:KNOWS {since: 2000}]->(ben), (ben)-[:KNOWS {since: 2001}]->(cy), (cy)-[:KNOWS {since: 2000}]->(ada),
        (ada)-[:KNOWS {since: 1999}]->(ada)
      """

  Scenario Outline: A node that is null matches nothing: <query>
    When executing query:
      """
      OPTIONAL MATCH (z:Zebra) WITH z <query>
      """
    Then the result should be, in any order:
      | n   |
      | <n> |

    Examples:
      | query                                                       | n     |
      | MATCH (z) RETURN count(*) AS n                              | 0     |
      | MATCH (z), (y:Place) RETURN count(*) AS n                   | 0     |
      | MATCH (z) WHERE z IS NULL RETURN count(*) AS n              | 0     |
      | MATCH (z)-[*0..]->(y) RETURN count(*) AS n                  | 0     |
      | OPTIONAL MATCH (z) RETURN count(*) AS n                     | 1     |
      | RETURN EXISTS { (z) } AS n                                  | false |
      | RETURN COUNT { MATCH (z) } AS n                             | 0     |
      | RETURN COUNT { (z)-->() } AS n                              | 0     |
      | MATCH (y:Place) WHERE NOT (z)-->(y) RETURN count(*) AS n    | 1     |
      | MATCH p = (z)-->() RETURN count(p) AS n                     | 0     |

  Scenario Outline: A condition drawn by lot is drawn for each row: <query>
    When executing query:
      """
      <query>
      """
    Then the result should be, in any order:
      | few  |
      | true |

    Examples:
      | query                                                                                                         |
      | MATCH (a), (b), (c), (d) WHERE rand() < 0.5 RETURN 300 < count(*) < 1000 AS few                               |
      | MATCH (a) MATCH (b) MATCH (c) MATCH (d) WHERE rand() < 0.5 RETURN 300 < count(*) < 1000 AS few                |
      | MATCH (a), (b), (c), (d) WITH a, b, c, d WHERE rand() < 0.5 RETURN 300 < count(*) < 1000 AS few               |
      | MATCH (a), (b), (c), (d) WHERE rand() < 0.5 AND a.name IS NOT NULL RETURN 300 < count(d) < 1000 AS few        |

  Scenario: WHERE behind OPTIONAL MATCH decides about the match, behind WITH about the row
    When executing query:
      """
      MATCH (p:Person) OPTIONAL MATCH (p)-[:SAID]->(c) WHERE c.n > 1
      WITH p, c ORDER BY p.name
      WITH collect(p.name + ':' + coalesce(c.name, '-')) AS all
      MATCH (p:Person) OPTIONAL MATCH (p)-[:SAID]->(c) WITH all, p, c WHERE c.n > 1
      RETURN all, collect(p.name) AS kept
      """
    Then the result should be, in any order:
      | all                      | kept    |
      | ['Ada:f', 'Ben:-', 'Cy:-'] | ['Ada'] |

  Scenario: Aggregates leave out null, and say so each in its way when nothing is left
    When executing query:
      """
      UNWIND [null, null] AS x
      RETURN count(x) AS count, count(*) AS rows, sum(x) AS sum, avg(x) AS avg, max(x) AS max, collect(x) AS list
      """
    Then the result should be, in any order:
      | count | rows | sum | avg  | max  | list |
      | 0     | 2    | 0   | null | null | []   |

  Scenario: null is a group of its own
    When executing query:
      """
      MATCH (p:Person) RETURN p.age > 26 AS older, count(*) AS n, sum(p.age) AS sum ORDER BY older
      """
    Then the result should be, in order:
      | older | n | sum |
      | false | 1 | 25  |
      | true  | 1 | 30  |
      | null  | 1 | 0   |

  Scenario Outline: One MATCH takes a relationship once, two may share it: <query>
    When executing query:
      """
      <query>
      """
    Then the result should be, in any order:
      | n   |
      | <n> |

    Examples:
      | query                                                                        | n  |
      | MATCH (a)-[:KNOWS]-(b)-[:KNOWS]-(c) RETURN count(*) AS n                     | 10 |
      | MATCH (a)-[:KNOWS]-(b) MATCH (b)-[:KNOWS]-(c) RETURN count(*) AS n           | 17 |
      | MATCH (a)-[:KNOWS]->(b), (c)-[:KNOWS]->(d) RETURN count(*) AS n              | 12 |
      | MATCH (a)-[:KNOWS]->(b), (c)-[:SAID]->(d) RETURN count(*) AS n               | 12 |
      | MATCH (a)-[r]-(b) RETURN count(r) AS n                                       | 15 |
      | MATCH (a {name: 'Ada'})-[:KNOWS*]->(b) RETURN count(*) AS n                  | 8  |
      | MATCH (a {name: 'Ada'})-[:KNOWS*]->(b) RETURN count(DISTINCT b) AS n         | 3  |
      | MATCH (a)-[:KNOWS*1..2 {since: 2000}]->(b) RETURN count(*) AS n              | 3  |
      | MATCH (a)-[:KNOWS*..0]->(b) RETURN count(*) AS n                             | 0  |
      | MATCH (a)-[:KNOWS*0]->(b) RETURN count(*) AS n                               | 6  |
      | MATCH (a)-[:KNOWS*1..2 {since: null}]->(b) RETURN count(*) AS n              | 0  |
      | MATCH (a)-[r:KNOWS]-(a) RETURN count(*) AS n                                 | 1  |
      | MATCH (a)-[rs:KNOWS*2]->(b) WITH rs MATCH (x)-[rs*]->(y) RETURN count(*) AS n | 5  |
      | MATCH ()-[r:SAID]->() WITH r MATCH (x)-[r]-(y) RETURN count(*) AS n          | 6  |

  Scenario: Counts of relationships are those of the rows, whatever they are grouped by
    When executing query:
      """
      MATCH (p)-[s:SAID]->(c) WITH c, count(s) AS sayings, count(p) AS speakers
      RETURN c.name AS claim, sayings, speakers, COUNT { (c)<-[:SAID]-(:Official) } AS officials ORDER BY claim
      """
    Then the result should be, in order:
      | claim | sayings | speakers | officials |
      | 'd'   | 2       | 2        | 1         |
      | 'f'   | 1       | 1        | 0         |

  Scenario Outline: The shortest path from a node to itself has no relationship, if that is allowed: <length>
    When executing query:
      """
      MATCH (a {name: 'Ada'}), (b {name: 'Ada'}) OPTIONAL MATCH way = shortestPath((a)-[:KNOWS*<length>]->(b))
      RETURN length(way) AS length
      """
    Then the result should be, in any order:
      | length |
      | <found> |

    Examples:
      | length | found |
      | 0..    | 0     |
      | 1..    | null  |

  Scenario: A shortest path cannot be asked to be long
    When executing query:
      """
      MATCH way = shortestPath((:Person {name: 'Ada'})-[:KNOWS*2..]-(:Person {name: 'Cy'})) RETURN way
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario Outline: SKIP and LIMIT reach to the end of INTEGER: <bounds>
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name ORDER BY name <bounds>
      """
    Then the result should be, in order:
      | name |
      | 'Cy' |

    Examples:
      | bounds                           |
      | SKIP 2 LIMIT 9223372036854775807 |
      | SKIP 2                           |
      | DESC LIMIT 1                     |
      | SKIP 1 + 1 LIMIT 3 - 1           |

  Scenario Outline: What stands behind IN must be a list, with an index or without: <condition>
    Given parameters are:
      | given | 5 |
    When executing query:
      """
      MATCH (p:Person) WHERE <condition> RETURN p
      """
    Then a TypeError should be raised at runtime: InvalidArgumentType

    Examples:
      | condition              |
      | p.name IN $given       |
      | p.name + '' IN $given  |

  Scenario Outline: A list with null is neither equal nor different, but for what is plain: <expression>
    When executing query:
      """
      RETURN <expression> AS truth
      """
    Then the result should be, in any order:
      | truth   |
      | <truth> |

    Examples:
      | expression                            | truth |
      | [1, null] = [1, null]                 | null  |
      | [1, null] = [2, null]                 | false |
      | [1, null] = [1]                       | false |
      | {a: 1, b: null} = {a: 2, b: null}     | false |
      | {a: null} = {a: null}                 | null  |
      | {a: 1} = {a: 1.0}                     | true  |
      | null IN []                            | false |
      | 2 IN [1, null]                        | null  |
      | [1] IN [[1, null], [1]]               | true  |
      | 5 < 4 < null                          | false |
      | single(x IN [1, 1, null] WHERE x = 1) | false |
      | all(x IN [2, null] WHERE x = 1)       | false |

  Scenario: Names that JavaScript knows are names like any other
    When executing query:
      """
      CREATE (n:constructor {`__proto__`: 'p', valueOf: 1})
      WITH n, {`__proto__`: 2, toString: 3} AS map
      RETURN n.`__proto__` AS a, n.valueOf AS b, n.hasOwnProperty AS c, map.`__proto__` AS d, map.toString AS e,
        map.constructor AS f, keys(map) AS g
      """
    Then the result should be, in any order:
      | a   | b | c    | d | e | f    | g                         |
      | 'p' | 1 | null | 2 | 3 | null | ['__proto__', 'toString'] |
    And the side effects should be:
      | +nodes      | 1 |
      | +labels     | 1 |
      | +properties | 2 |

  Scenario: An inner query in an inner query sees what is outside of both
    When executing query:
      """
      MATCH (p:Person)
      WHERE EXISTS { MATCH (p)-[:SAID]->(c) WHERE EXISTS { MATCH (c)<-[:SAID]-(q) WHERE q <> p AND q.age < p.age } }
      CALL (p) {
        UNWIND [1, 2] AS factor
        CALL (p, factor) { RETURN p.age * factor AS product UNION RETURN factor AS product }
        RETURN sum(product) AS sum
      }
      RETURN p.name AS name, sum, COUNT { MATCH (x) WHERE x.name > p.name RETURN DISTINCT labels(x) } AS later
      """
    Then the result should be, in any order:
      | name  | sum | later |
      | 'Ada' | 93  | 4     |

  Scenario: ORDER BY before UNION belongs to its own part
    When executing query:
      """
      CALL { RETURN 1 AS x UNION ALL UNWIND [3, 2] AS x RETURN x ORDER BY x } RETURN collect(x) AS xs
      """
    Then the result should be, in any order:
      | xs        |
      | [1, 2, 3] |

  Scenario: A clock and a parameter are read once a run
    Given parameters are:
      | day | '2024-02-29' |
    When executing query:
      """
      UNWIND [0, 1, 4] AS years
      RETURN toString(date($day) + duration({years: years})) AS day, datetime() = datetime() AS still
      """
    Then the result should be, in order:
      | day          | still |
      | '2024-02-29' | true  |
      | '2025-02-28' | true  |
      | '2028-02-29' | true  |
