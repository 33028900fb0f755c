# Queries that write, and what they leave in the graph: for tools and tests, since the API only reads
Feature: Writing

  Scenario: A created pattern is there afterwards
    Given an empty graph
    When executing query:
      """
      CREATE (p:Person {name: 'Hoda'})-[:CLAIMS {role: 'origin'}]->(c:Claim {id: 'c1'}) RETURN p.name AS name, c.id AS id
      """
    Then the result should be, in order:
      | name   | id   |
      | 'Hoda' | 'c1' |
    And the side effects should be:
      | +nodes         | 2 |
      | +relationships | 1 |
      | +labels        | 2 |
      | +properties    | 3 |
    When executing control query:
      """
      MATCH (p)-[r]->(c) RETURN p, r, c
      """
    Then the result should be, in order:
      | p                        | r                        | c                   |
      | (:Person {name: 'Hoda'}) | [:CLAIMS {role: 'origin'}] | (:Claim {id: 'c1'}) |

  Scenario: Each row creates its own nodes, and null properties are not kept
    Given an empty graph
    When executing query:
      """
      UNWIND range(1, 3) AS n CREATE (:Claim {step: n, gloss: null})
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes      | 3 |
      | +labels     | 1 |
      | +properties | 3 |

  Scenario Outline: A property keeps its value and its kind: <value>
    Given an empty graph
    And having executed:
      """
      CREATE (:Kept {value: <value>})
      """
    When executing query:
      """
      MATCH (k:Kept) RETURN k.value AS value
      """
    Then the result should be, in order:
      | value  |
      | <kept> |

    Examples:
      | value                             | kept                    |
      | 1                                 | 1                       |
      | 1.0                               | 1.0                     |
      | 9007199254740993                  | 9007199254740993        |
      | true                              | true                    |
      | 'text'                            | 'text'                  |
      | [1, 2]                            | [1, 2]                  |
      | [1.0, 2.5]                        | [1.0, 2.5]              |
      | []                                | []                      |
      | date('2031-03-07')                | '2031-03-07'            |
      | [duration('P1D')]                 | ['P1D']                 |
      | datetime('2031-03-07T12:00+01:00') | '2031-03-07T12:00+01:00' |

  Scenario: A loop is one match, also without an arrow
    Given an empty graph
    And having executed:
      """
      CREATE (c:Claim {id: 'self'}) CREATE (c)-[:DERIVED_FROM]->(c)
      """
    When executing query:
      """
      MATCH (a)-[r:DERIVED_FROM]-(b) RETURN a.id AS a, b.id AS b
      """
    Then the result should be, in order:
      | a      | b      |
      | 'self' | 'self' |

  Scenario: MERGE finds what is there
    Given the harbour graph
    When executing query:
      """
      MERGE (p:Person {name: 'Hoda'}) RETURN p.born AS born
      """
    Then the result should be, in order:
      | born |
      | 1961 |
    And no side effects

  Scenario: MERGE creates what is not there, once for all rows
    Given an empty graph
    When executing query:
      """
      UNWIND ['Quay', 'Town', 'Quay'] AS name MERGE (p:Place {name: name}) RETURN count(DISTINCT p) AS places
      """
    Then the result should be, in order:
      | places |
      | 2      |
    And the side effects should be:
      | +nodes      | 2 |
      | +labels     | 1 |
      | +properties | 2 |

  Scenario Outline: MERGE tells creating from finding: <name>
    Given the harbour graph
    When executing query:
      """
      MERGE (p:Person {name: '<name>'}) ON CREATE SET p.seen = 'first' ON MATCH SET p.seen = 'again' RETURN p.seen AS seen
      """
    Then the result should be, in order:
      | seen   |
      | <seen> |
    And the side effects should be:
      | +nodes      | <nodes>      |
      | +properties | <properties> |

    Examples:
      | name  | seen    | nodes | properties |
      | Karim | 'again' | 0     | 1          |
      | Nadia | 'first' | 1     | 2          |

  Scenario: MERGE of a relationship without an arrow takes the one there is
    Given the harbour graph
    When executing query:
      """
      MATCH (a:Person {name: 'Salma'}), (b:Person {name: 'Majid'}) MERGE (a)-[r:HANDS_ON]-(b) RETURN r.step AS step
      """
    Then the result should be, in order:
      | step |
      | 2    |
    And no side effects

  Scenario: MERGE of a pattern creates all of it when a part is missing
    Given the harbour graph
    When executing query:
      """
      MERGE (c:Place {name: 'Coast'})-[:PART_OF]->(w:Place {name: 'World'}) RETURN w.name AS name
      """
    Then the result should be, in order:
      | name    |
      | 'World' |
    And the side effects should be:
      | +nodes         | 2 |
      | +relationships | 1 |
      | +properties    | 2 |

  Scenario: SET changes one property, and the old value is gone
    Given the harbour graph
    When executing query:
      """
      MATCH (c:Claim {id: 'c4'}) SET c.dead = c.dead + 1 RETURN c.dead AS dead
      """
    Then the result should be, in order:
      | dead |
      | 6    |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario Outline: <what>
    Given the harbour graph
    When executing query:
      """
      MATCH (p:Person {name: 'Majid'}) <clause> RETURN properties(p) AS map, labels(p) AS labels
      """
    Then the result should be (ignoring element order for lists):
      | map   | labels   |
      | <map> | <labels> |

    Examples:
      | what                                  | clause                               | map                          | labels               |
      | SET += adds and replaces              | SET p += {born: 1975, role: 'clerk'} | {name: 'Majid', born: 1975, role: 'clerk'} | ['Person'] |
      | SET = replaces all                    | SET p = {role: 'clerk'}              | {role: 'clerk'}              | ['Person']           |
      | SET += with null removes              | SET p += {born: null}                | {name: 'Majid'}              | ['Person']           |
      | SET to null removes                   | SET p.born = null                    | {name: 'Majid'}              | ['Person']           |
      | SET adds labels                       | SET p:Clerk:Witness                  | {name: 'Majid', born: 1974}  | ['Person', 'Clerk', 'Witness'] |
      | REMOVE takes a property away          | REMOVE p.born                        | {name: 'Majid'}              | ['Person']           |
      | REMOVE takes a label away             | REMOVE p:Person                      | {name: 'Majid', born: 1974}  | []                   |
      | REMOVE of what is not there is no fault | REMOVE p.wish, p:Ship              | {name: 'Majid', born: 1974}  | ['Person']           |
      | SET keeps keys such as __proto__      | SET p += {__proto__: 1, constructor: 2} | {name: 'Majid', born: 1974, __proto__: 1, constructor: 2} | ['Person'] |
      | SET of the property __proto__         | SET p.__proto__ = 'ghost'            | {name: 'Majid', born: 1974, __proto__: 'ghost'} | ['Person'] |

  Scenario: A label may be called constructor, a type __proto__
    Given an empty graph
    When executing query:
      """
      CREATE (a:constructor {toString: 1})-[r:__proto__]->(b:__proto__) RETURN labels(a) AS a, type(r) AS r, labels(b) AS b, a.toString AS s
      """
    Then the result should be, in order:
      | a               | r           | b             | s |
      | ['constructor'] | '__proto__' | ['__proto__'] | 1 |

  Scenario Outline: The label <label> is found, and only that
    Given an empty graph
    And having executed:
      """
      CREATE (:__proto__ {__proto__: 'a'})-[:hasOwnProperty]->(:constructor {valueOf: 'b'}), (:Other)
      """
    When executing query:
      """
      MATCH (n:<label>) WHERE n.<key> = <value> RETURN labels(n) AS labels
      """
    Then the result should be, in order:
      | labels      |
      | ['<label>'] |

    Examples:
      | label       | key       | value |
      | __proto__   | __proto__ | 'a'   |
      | constructor | valueOf   | 'b'   |

  Scenario: SET on null does nothing
    Given the harbour graph
    When executing query:
      """
      OPTIONAL MATCH (s:Ship) SET s.name = 'Ark' RETURN s
      """
    Then the result should be, in order:
      | s    |
      | null |
    And no side effects

  Scenario: DELETE takes a relationship away
    Given the harbour graph
    When executing query:
      """
      MATCH (:Report)-[r:CITES]->() DELETE r
      """
    Then the result should be empty
    And the side effects should be:
      | -relationships | 1 |

  Scenario: DETACH DELETE takes a node with its relationships
    Given the harbour graph
    When executing query:
      """
      MATCH (c:Claim {id: 'c1'}) DETACH DELETE c
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes         | 1 |
      | -relationships | 4 |
      | -properties    | 5 |

  Scenario: A node with relationships cannot be deleted, and stays
    Given the harbour graph
    When executing query:
      """
      MATCH (c:Claim {id: 'c1'}) DELETE c
      """
    Then a ConstraintVerificationFailed should be raised at runtime: DeleteConnectedNode

  Scenario: A node and its relationships may go in one DELETE
    Given the harbour graph
    When executing query:
      """
      MATCH (b:Organization)<-[r]-() DELETE b, r
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes         | 1 |
      | -relationships | 2 |
      | -labels        | 1 |
      | -properties    | 3 |

  Scenario: What was created is matched by the clauses after it
    Given an empty graph
    When executing query:
      """
      CREATE (:Place {name: 'Quay'}) WITH 1 AS one MATCH (p:Place) RETURN p.name AS name
      """
    Then the result should be, in order:
      | name   |
      | 'Quay' |

  Scenario: MATCH does not see what its own rows create
    Given the harbour graph
    When executing query:
      """
      MATCH (p:Place) CREATE (:Place {name: p.name + ' II'}) RETURN count(*) AS rows
      """
    Then the result should be, in order:
      | rows |
      | 3    |
    And the side effects should be:
      | +nodes      | 3 |
      | +properties | 3 |
