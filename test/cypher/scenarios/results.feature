# How rows are put together: conditions, WITH, ORDER BY, SKIP, LIMIT, DISTINCT, UNWIND, aggregates, UNION
Feature: Results

  Background:
    Given the harbour graph

  Scenario Outline: The condition <condition> keeps <claims>
    When executing query:
      """
      MATCH (c:Claim) WHERE <condition> RETURN collect(c.id) AS claims
      """
    Then the result should be (ignoring element order for lists):
      | claims   |
      | <claims> |

    Examples:
      | condition                                           | claims             |
      | c.certainty > 0.5                                   | ['c1', 'c3']       |
      | c.certainty >= 0.5 AND c.certainty < 0.8            | ['c3', 'c4']       |
      | 0.4 <= c.certainty < 0.75                           | ['c2', 'c4']       |
      | c.dead IS NULL                                      | ['c1', 'c2']       |
      | c.dead > 1                                          | ['c3', 'c4']       |
      | NOT c.dead > 3                                      | ['c3']             |
      | c.gloss STARTS WITH 'The quay'                      | ['c1', 'c2']       |
      | c.gloss CONTAINS 'people' OR c.id = 'c1'            | ['c1', 'c3', 'c4'] |
      | c.id IN ['c2', 'c9']                                | ['c2']             |
      | (c)-[:DERIVED_FROM]->()                             | ['c4']             |
      | NOT (c)<-[:CLAIMS {role: 'repeater'}]-()            | ['c2', 'c3', 'c4'] |
      | null                                                | []                 |
      | c.id =~ 'c[12]'                                     | ['c1', 'c2']       |
      | any(x IN [c.id] WHERE x = 'c3')                     | ['c3']             |

  Scenario Outline: ORDER BY <order>
    When executing query:
      """
      MATCH (c:Claim) RETURN c.id AS id ORDER BY <order>
      """
    Then the result should be, in order:
      | id        |
      | <first>   |
      | <second>  |
      | <third>   |
      | <fourth>  |

    Examples:
      | order                            | first | second | third | fourth |
      | c.certainty                      | 'c2'  | 'c4'   | 'c3'  | 'c1'   |
      | c.certainty DESC                 | 'c1'  | 'c3'   | 'c4'  | 'c2'   |
      | id DESC                          | 'c4'  | 'c3'   | 'c2'  | 'c1'   |
      | c.dead, c.id                     | 'c3'  | 'c4'   | 'c1'  | 'c2'   |
      | c.dead DESC, c.id                | 'c1'  | 'c2'   | 'c4'  | 'c3'   |
      | size(c.gloss) DESCENDING, id     | 'c2'  | 'c3'   | 'c4'  | 'c1'   |

  Scenario: Values of different kinds have an order
    When executing query:
      """
      UNWIND [null, 2, 'a', 1.5, true, [1], {a: 1}, false] AS value RETURN value ORDER BY value
      """
    Then the result should be, in order:
      | value  |
      | {a: 1} |
      | [1]    |
      | 'a'    |
      | false  |
      | true   |
      | 1.5    |
      | 2      |
      | null   |

  Scenario Outline: <words> of the sorted claims
    When executing query:
      """
      MATCH (c:Claim) WITH c ORDER BY c.id <words> RETURN collect(c.id) AS ids
      """
    Then the result should be, in order:
      | ids   |
      | <ids> |

    Examples:
      | words             | ids                      |
      | SKIP 1            | ['c2', 'c3', 'c4']       |
      | LIMIT 2           | ['c1', 'c2']             |
      | SKIP 1 LIMIT 2    | ['c2', 'c3']             |
      | LIMIT 0           | []                       |
      | SKIP 9            | []                       |
      | DESC LIMIT 1 + 1  | ['c4', 'c3']             |

  Scenario: DISTINCT keeps each row once, null too
    When executing query:
      """
      MATCH (c:Claim) RETURN DISTINCT c.dead AS dead
      """
    Then the result should be, in any order:
      | dead |
      | null |
      | 3    |
      | 5    |

  Scenario: DISTINCT counts 1 and 1.0 as one value
    When executing query:
      """
      UNWIND [1, 1.0, 2] AS n RETURN count(DISTINCT n) AS numbers
      """
    Then the result should be, in order:
      | numbers |
      | 2       |

  Scenario Outline: The aggregate <aggregate> over the claims
    When executing query:
      """
      MATCH (c:Claim) RETURN <aggregate> AS result
      """
    Then the result should be (ignoring element order for lists):
      | result   |
      | <result> |

    Examples:
      | aggregate                     | result                   |
      | count(*)                      | 4                        |
      | count(c.dead)                 | 2                        |
      | sum(c.dead)                   | 8                        |
      | avg(c.dead)                   | 4.0                      |
      | min(c.certainty)              | 0.4                      |
      | max(c.id)                     | 'c4'                     |
      | collect(c.dead)               | [3, 5]                   |
      | sum(c.wish)                   | 0                        |
      | avg(c.wish)                   | null                     |
      | max(c.wish)                   | null                     |
      | collect(DISTINCT 1)           | [1]                      |
      | count(*) * 10 + sum(c.dead)   | 48                       |
      | percentileCont(c.certainty, 0.5) | 0.625                 |
      | percentileDisc(c.certainty, 0.5) | 0.5                   |
      | size(collect(c)) > 3          | true                     |

  Scenario: What is not aggregated is the group
    When executing query:
      """
      MATCH (p:Person)-[:CLAIMS]->(c)-[:ABOUT]->(x)
      RETURN p.name AS speaker, x.name AS place, count(*) AS claims, max(c.certainty) AS best
      """
    Then the result should be, in any order:
      | speaker | place  | claims | best |
      | 'Hoda'  | 'Quay' | 1      | 0.9  |
      | 'Majid' | 'Quay' | 2      | 0.9  |
      | 'Salma' | 'Town' | 2      | 0.75 |

  Scenario: Without rows an aggregate has one row, a group none
    When executing query:
      """
      MATCH (s:Ship) RETURN count(*) AS ships, collect(s.name) AS names
      """
    Then the result should be, in order:
      | ships | names |
      | 0     | []    |

  Scenario: Without rows there is no group
    When executing query:
      """
      MATCH (s:Ship) RETURN s.name AS name, count(*) AS ships
      """
    Then the result should be empty

  Scenario: WITH counts, then the condition picks
    When executing query:
      """
      MATCH (p:Person)-[:CLAIMS]->(c) WITH p, count(c) AS claims WHERE claims > 1
      RETURN p.name AS speaker, claims ORDER BY speaker
      """
    Then the result should be, in order:
      | speaker | claims |
      | 'Majid' | 2      |
      | 'Salma' | 2      |

  Scenario: WITH * keeps what there is and adds
    When executing query:
      """
      MATCH (b:Organization) WITH *, 1 AS one RETURN *
      """
    Then the result should be, in order:
      | b                                       | one |
      | (:Organization {name: 'Harbour Board'}) | 1   |

  Scenario: UNWIND makes rows of a list, and none of an empty list or null
    When executing query:
      """
      UNWIND [[1, 2], [], null, [3]] AS list UNWIND list AS n RETURN n
      """
    Then the result should be, in order:
      | n |
      | 1 |
      | 2 |
      | 3 |

  Scenario: UNION keeps each row once
    When executing query:
      """
      MATCH (p:Place) RETURN 'here' AS place UNION MATCH (r:Report) RETURN 'here' AS place
      """
    Then the result should be, in order:
      | place |
      | 'here' |

  Scenario: UNION ALL keeps all rows
    When executing query:
      """
      RETURN 1 AS n UNION ALL RETURN 1 AS n UNION ALL RETURN 2 AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
      | 1 |
      | 2 |

  Scenario: A column without a name is called as it is written
    When executing query:
      """
      MATCH (r:Report {pages: 4}) RETURN r.name, size( [1,2] ), r.pages+1
      """
    Then the result should be, in order:
      | r.name         | size( [1,2] ) | r.pages+1 |
      | 'Morning Post' | 2             | 5         |

  Scenario: Columns may be called __proto__ and constructor
    When executing query:
      """
      WITH 1 AS __proto__, 2 AS constructor RETURN __proto__, constructor, __proto__ + constructor AS toString
      """
    Then the result should be, in order:
      | __proto__ | constructor | toString |
      | 1         | 2           | 3        |

  Scenario: Groups may be called __proto__ and constructor
    When executing query:
      """
      UNWIND ['__proto__', 'constructor', '__proto__'] AS key RETURN key, count(*) AS n ORDER BY key
      """
    Then the result should be, in order:
      | key           | n |
      | '__proto__'   | 2 |
      | 'constructor' | 1 |

  Scenario: Comments and line breaks are space
    When executing query:
      """
      MATCH (p:Place) // places only
      /* those that
         are part of another */
      WHERE (p)-[:PART_OF]->()
      RETURN count(p) AS n
      """
    Then the result should be, in order:
      | n |
      | 2 |

  Scenario: Words of the language are read in any case
    When executing query:
      """
      match (p:Place) where p.name starts with 'Q' return p.name as name order by name limit 1
      """
    Then the result should be, in order:
      | name   |
      | 'Quay' |
