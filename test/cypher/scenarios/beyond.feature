# What the language has beyond the openCypher kit: subqueries, label expressions, shortest paths, map projections
Feature: Beyond the kit

  Background:
    Given the harbour graph

  Scenario: A subquery that returns joins its rows to each outer row
    When executing query:
      """
      MATCH (p:Person)
      CALL { WITH p MATCH (p)-[:CLAIMS]->(c) RETURN c.id AS claim ORDER BY claim DESC LIMIT 1 }
      RETURN p.name AS speaker, claim
      """
    Then the result should be, in any order:
      | speaker | claim |
      | 'Hoda'  | 'c1'  |
      | 'Majid' | 'c2'  |
      | 'Salma' | 'c4'  |
    And no side effects

  Scenario: A subquery may name what it imports in parentheses
    When executing query:
      """
      MATCH (p:Person)
      CALL (p) { MATCH (p)-[:CLAIMS]->(c) RETURN count(c) AS claims }
      RETURN p.name AS speaker, claims
      """
    Then the result should be, in any order:
      | speaker | claims |
      | 'Hoda'  | 1      |
      | 'Majid' | 2      |
      | 'Salma' | 2      |
      | 'Karim' | 0      |

  Scenario: A subquery without imports runs for every row
    When executing query:
      """
      UNWIND [1, 2] AS n CALL { MATCH (r:Report) RETURN r.name AS report } RETURN n, report
      """
    Then the result should be, in any order:
      | n | report           |
      | 1 | 'Morning Post'   |
      | 1 | 'Evening Herald' |
      | 2 | 'Morning Post'   |
      | 2 | 'Evening Herald' |

  Scenario: A subquery may be a union
    When executing query:
      """
      CALL { MATCH (p:Place) RETURN p.name AS name UNION MATCH (r:Report) RETURN r.name AS name }
      RETURN count(name) AS names
      """
    Then the result should be, in order:
      | names |
      | 5     |

  Scenario: A subquery that returns nothing writes for each row
    When executing query:
      """
      MATCH (p:Place) CALL { WITH p CREATE (:Note {of: p.name}) } RETURN count(*) AS rows
      """
    Then the result should be, in order:
      | rows |
      | 3    |
    And the side effects should be:
      | +nodes      | 3 |
      | +labels     | 1 |
      | +properties | 3 |

  Scenario Outline: <word> { } looks at the pattern inside
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS speaker, <expression> AS result
      """
    Then the result should be, in any order:
      | speaker | result  |
      | 'Hoda'  | <hoda>  |
      | 'Majid' | <majid> |
      | 'Salma' | <salma> |
      | 'Karim' | <karim> |

    Examples:
      | word    | expression                                                           | hoda   | majid        | salma        | karim |
      | EXISTS  | EXISTS { (p)-[:CLAIMS]->() }                                         | true   | true         | true         | false |
      | EXISTS  | EXISTS { MATCH (p)-[:CLAIMS]->(c) WHERE c.certainty > 0.8 }          | true   | true         | false        | false |
      | EXISTS  | EXISTS { MATCH (p)-[:CLAIMS]->(c) RETURN c }                         | true   | true         | true         | false |
      | COUNT   | COUNT { (p)-[:CLAIMS]->() }                                          | 1      | 2            | 2            | 0     |
      | COUNT   | COUNT { MATCH (p)-[:CLAIMS]->(c) WHERE c.dead IS NOT NULL }          | 0      | 0            | 2            | 0     |
      | COUNT   | COUNT { MATCH (p)-[:CLAIMS]->()-[:ABOUT]->(x) RETURN DISTINCT x }    | 1      | 1            | 1            | 0     |
      | COLLECT | COLLECT { MATCH (p)-[:CLAIMS]->(c) RETURN c.id ORDER BY c.id }       | ['c1'] | ['c1', 'c2'] | ['c3', 'c4'] | []    |

  Scenario: COUNT { } serves as a condition
    When executing query:
      """
      MATCH (p:Place) WHERE COUNT { (p)<-[:ABOUT]-() } > 1 RETURN p.name AS name
      """
    Then the result should be, in any order:
      | name   |
      | 'Quay' |
      | 'Town' |

  Scenario Outline: The label expression <labels> finds <count>
    When executing query:
      """
      MATCH (n:<labels>) RETURN count(*) AS found
      """
    Then the result should be, in order:
      | found   |
      | <count> |

    Examples:
      | labels              | count |
      | Person\|Place       | 7     |
      | Person&Official     | 1     |
      | Person&!Official    | 3     |
      | !Person             | 10    |
      | (Person\|Report)&!Official | 5 |
      | %                   | 14    |
      | !(Person\|Claim)    | 6     |

  Scenario: A label expression serves as a condition
    When executing query:
      """
      MATCH (n) WHERE n:Place|Organization RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name            |
      | 'Quay'          |
      | 'Town'          |
      | 'Coast'         |
      | 'Harbour Board' |

  Scenario: A relationship type may be excluded
    When executing query:
      """
      MATCH (:Person {name: 'Karim'})-[r:!HANDS_ON]->(x) RETURN x.name AS name
      """
    Then the result should be, in order:
      | name            |
      | 'Harbour Board' |

  Scenario: A condition may stand inside a node
    When executing query:
      """
      MATCH (p:Person WHERE p.born > 1970)-[:CLAIMS]->(c:Claim WHERE c.certainty >= 0.75) RETURN p.name AS speaker, c.id AS claim
      """
    Then the result should be, in any order:
      | speaker | claim |
      | 'Majid' | 'c1'  |
      | 'Salma' | 'c3'  |

  Scenario: A condition may stand inside a relationship
    When executing query:
      """
      MATCH (p)-[r:MEMBER_OF WHERE r.since < 2000]->(b) RETURN p.name AS name
      """
    Then the result should be, in order:
      | name   |
      | 'Hoda' |

  Scenario: The shortest path between two nodes
    When executing query:
      """
      MATCH (a:Person {name: 'Karim'}), (b:Person {name: 'Salma'})
      MATCH p = shortestPath((a)-[:HANDS_ON*]->(b))
      RETURN length(p) AS steps
      """
    Then the result should be, in order:
      | steps |
      | 1     |

  Scenario: All shortest paths have the least length
    When executing query:
      """
      MATCH p = allShortestPaths((a:Report {name: 'Morning Post'})-[*]-(b:Place {name: 'Quay'}))
      RETURN [n IN nodes(p) | coalesce(n.id, n.name)] AS way
      """
    Then the result should be, in any order:
      | way                            |
      | ['Morning Post', 'c1', 'Quay'] |
      | ['Morning Post', 'c2', 'Quay'] |

  Scenario: There is no shortest path where there is no path
    When executing query:
      """
      MATCH p = shortestPath((a:Place {name: 'Coast'})-[:PART_OF*]->(b:Place {name: 'Quay'})) RETURN p
      """
    Then the result should be empty

  Scenario: The shortest path keeps to its length
    When executing query:
      """
      MATCH p = shortestPath((a:Place {name: 'Quay'})-[:PART_OF*..1]->(b:Place {name: 'Coast'})) RETURN p
      """
    Then the result should be empty

  Scenario Outline: A map projection takes <what>
    When executing query:
      """
      MATCH (c:Claim {id: 'c3'}) WITH c, 7 AS rank RETURN c {<items>} AS map
      """
    Then the result should be, in order:
      | map   |
      | <map> |

    Examples:
      | what                      | items                     | map                                                                      |
      | one property              | .id                       | {id: 'c3'}                                                               |
      | a property that is absent | .id, .wish                | {id: 'c3', wish: null}                                                   |
      | all properties            | .*                        | {id: 'c3', gloss: 'Three people died', certainty: 0.75, dead: 3}         |
      | an expression             | .id, half: c.dead / 2.0   | {id: 'c3', half: 1.5}                                                    |
      | a variable                | rank, .id                 | {rank: 7, id: 'c3'}                                                      |
      | nothing                   |                           | {}                                                                       |

  Scenario: A map projection of null is null
    When executing query:
      """
      OPTIONAL MATCH (s:Ship) RETURN s {.name} AS map
      """
    Then the result should be, in order:
      | map  |
      | null |

  Scenario Outline: EXPLAIN does not run: <query>
    When executing query:
      """
      EXPLAIN <query>
      """
    Then the result should be empty
    And no side effects

    Examples:
      | query                                                              |
      | MATCH (p:Person)-[:CLAIMS*1..3]->(c) RETURN p, count(c)             |
      | CREATE (n:Person {name: 'Nobody'})                                 |
      | MATCH (n) DETACH DELETE n                                          |
      | MATCH (a) OPTIONAL MATCH (a)-->(b) WITH a, b ORDER BY a.x LIMIT 3 RETURN * |
      | UNWIND [1] AS x CALL { WITH x RETURN x AS y } RETURN y UNION RETURN 2 AS y |

  Scenario: PROFILE runs and gives the rows
    When executing query:
      """
      PROFILE MATCH (p:Place) RETURN p.name AS name ORDER BY name
      """
    Then the result should be, in order:
      | name    |
      | 'Coast' |
      | 'Quay'  |
      | 'Town'  |
