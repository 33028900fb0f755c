# Patterns over the harbour inquiry: who claims what about which place, and where it was reported
Feature: Match

  Background:
    Given the harbour graph

  Scenario: All nodes are found without a label
    When executing query:
      """
      MATCH (n) RETURN count(*) AS nodes
      """
    Then the result should be, in order:
      | nodes |
      | 14    |
    And no side effects

  Scenario Outline: A node pattern finds <found>
    When executing query:
      """
      MATCH <pattern> RETURN n.name AS name
      """
    Then the result should be, in any order:
      | name   |
      | <name> |

    Examples:
      | found                           | pattern                                | name            |
      | a label                         | (n:Organization)                       | 'Harbour Board' |
      | two labels                      | (n:Person:Official)                    | 'Hoda'          |
      | a property                      | (n {name: 'Salma'})                    | 'Salma'         |
      | a label and properties          | (n:Person {name: 'Majid', born: 1974}) | 'Majid'         |
      | a property without its label    | (n {pages: 12})                        | 'Evening Herald' |
      | a name in backticks             | (n:`Person` {`name`: 'Karim'})         | 'Karim'         |

  Scenario Outline: A node pattern that nothing fits gives no rows: <pattern>
    When executing query:
      """
      MATCH <pattern> RETURN n
      """
    Then the result should be empty

    Examples:
      | pattern                     |
      | (n:Ship)                    |
      | (n:Person:Place)            |
      | (n {name: null})            |
      | (n:Person {name: 'hoda'})   |
      | (n {pages: '4'})            |

  Scenario: Nodes, relationships and paths are returned whole
    When executing query:
      """
      MATCH p = (o:Official)-[r:MEMBER_OF]->(b) RETURN o, r, b, p
      """
    Then the result should be, in order:
      | o                                            | r                        | b                                       | p                                                                                                               |
      | (:Person:Official {name: 'Hoda', born: 1961}) | [:MEMBER_OF {since: 1999}] | (:Organization {name: 'Harbour Board'}) | <(:Person:Official {name: 'Hoda', born: 1961})-[:MEMBER_OF {since: 1999}]->(:Organization {name: 'Harbour Board'})> |

  Scenario Outline: A relationship is walked <way>
    When executing query:
      """
      MATCH (:Person {name: 'Majid'})<relationship>(other:Person) RETURN other.name AS name
      """
    Then the result should be, in any order:
      | name    |
      | <name> |

    Examples:
      | way               | relationship       | name    |
      | along its arrow   | -[:HANDS_ON]->     | 'Salma' |
      | against its arrow | <-[:HANDS_ON]-     | 'Karim' |

  Scenario: A relationship without an arrow is walked both ways
    When executing query:
      """
      MATCH (:Person {name: 'Majid'})-[:HANDS_ON]-(other) RETURN other.name AS name
      """
    Then the result should be, in any order:
      | name    |
      | 'Salma' |
      | 'Karim' |

  Scenario: One of several types is enough
    When executing query:
      """
      MATCH (:Person {name: 'Karim'})-[r:MEMBER_OF|HANDS_ON]->(x) RETURN type(r) AS type, x.name AS name
      """
    Then the result should be, in any order:
      | type        | name            |
      | 'MEMBER_OF' | 'Harbour Board' |
      | 'HANDS_ON'  | 'Majid'         |
      | 'HANDS_ON'  | 'Salma'         |

  Scenario: A relationship is picked by its property
    When executing query:
      """
      MATCH (p:Person)-[:CLAIMS {role: 'repeater'}]->(c) RETURN p.name AS speaker, c.id AS claim
      """
    Then the result should be, in order:
      | speaker | claim |
      | 'Majid' | 'c1'  |

  Scenario: A chain of three relationships with turns
    When executing query:
      """
      MATCH (p:Person)-[:CLAIMS]->(:Claim)-[:ABOUT]->(place)<-[:PART_OF]-(part)
      RETURN p.name AS speaker, place.name AS place, part.name AS part
      """
    Then the result should be, in any order:
      | speaker | place  | part   |
      | 'Salma' | 'Town' | 'Quay' |
      | 'Salma' | 'Town' | 'Quay' |

  Scenario: A relationship is used once in a pattern, a node as often as it fits
    When executing query:
      """
      MATCH (a:Report)-[r1]-(c)-[r2]-(b:Report) RETURN a.name AS a, b.name AS b, r1 = r2 AS same
      """
    Then the result should be empty

  Scenario: Claims in one report meet each other but not themselves
    When executing query:
      """
      MATCH (a:Claim)-[:REPORTED_IN]->(r)<-[:REPORTED_IN]-(b:Claim)
      RETURN a.id AS a, b.id AS b
      """
    Then the result should be, in any order:
      | a    | b    |
      | 'c1' | 'c2' |
      | 'c2' | 'c1' |
      | 'c3' | 'c4' |
      | 'c4' | 'c3' |

  Scenario: A relationship may be used again in another MATCH
    When executing query:
      """
      MATCH (a:Claim)-[:REPORTED_IN]->(r:Report {name: 'Morning Post'})
      MATCH (b:Claim)-[:REPORTED_IN]->(r)
      RETURN count(*) AS pairs
      """
    Then the result should be, in order:
      | pairs |
      | 4     |

  Scenario: Patterns with a comma share their variables
    When executing query:
      """
      MATCH (c:Claim)-[:ABOUT]->(place), (p:Person)-[:CLAIMS {role: 'origin'}]->(c)
      WHERE place.name = 'Quay'
      RETURN p.name AS speaker, c.id AS claim
      """
    Then the result should be, in any order:
      | speaker | claim |
      | 'Hoda'  | 'c1'  |
      | 'Majid' | 'c2'  |

  Scenario: Patterns that share nothing are multiplied
    When executing query:
      """
      MATCH (p:Place), (r:Report) RETURN count(*) AS pairs
      """
    Then the result should be, in order:
      | pairs |
      | 6     |

  Scenario: A pattern that ends where it began is a ring
    When executing query:
      """
      MATCH (a:Person)-[:HANDS_ON]->(b)-[:HANDS_ON]->(c)<-[:HANDS_ON]-(a) RETURN a.name AS a, b.name AS b, c.name AS c
      """
    Then the result should be, in order:
      | a       | b       | c       |
      | 'Karim' | 'Majid' | 'Salma' |

  Scenario: An optional match keeps the row and fills it with null
    When executing query:
      """
      MATCH (p:Person) OPTIONAL MATCH (p)-[:CLAIMS]->(c) RETURN p.name AS speaker, c.id AS claim
      """
    Then the result should be, in any order:
      | speaker | claim |
      | 'Hoda'  | 'c1'  |
      | 'Majid' | 'c1'  |
      | 'Majid' | 'c2'  |
      | 'Salma' | 'c3'  |
      | 'Salma' | 'c4'  |
      | 'Karim' | null  |

  Scenario: An optional match is all or nothing
    When executing query:
      """
      MATCH (p:Place) OPTIONAL MATCH (p)-[:PART_OF]->(q)-[:PART_OF]->(r) RETURN p.name AS p, q.name AS q, r.name AS r
      """
    Then the result should be, in any order:
      | p       | q      | r       |
      | 'Quay'  | 'Town' | 'Coast' |
      | 'Town'  | null   | null    |
      | 'Coast' | null   | null    |

  Scenario: The condition of an optional match belongs to it
    When executing query:
      """
      MATCH (c:Claim) OPTIONAL MATCH (c)<-[r:CLAIMS]-(p) WHERE r.role = 'repeater' RETURN c.id AS claim, p.name AS repeater
      """
    Then the result should be, in any order:
      | claim | repeater |
      | 'c1'  | 'Majid'  |
      | 'c2'  | null     |
      | 'c3'  | null     |
      | 'c4'  | null     |

  Scenario: Matching onward from null finds nothing
    When executing query:
      """
      OPTIONAL MATCH (s:Ship) OPTIONAL MATCH (s)-[r]->(x) RETURN s, r, x
      """
    Then the result should be, in order:
      | s    | r    | x    |
      | null | null | null |

  Scenario Outline: Relationships in a row, <least> to <most>: <pattern>
    When executing query:
      """
      MATCH (a:Place {name: 'Quay'})-[:PART_OF<pattern>]->(b) RETURN b.name AS name
      """
    Then the result should be, in any order:
      | name     |
      | <first>  |
      | <second> |

    Examples:
      | least | most | pattern | first  | second  |
      | 1     | any  | *       | 'Town' | 'Coast' |
      | 1     | 2    | *1..2   | 'Town' | 'Coast' |
      | 0     | 1    | *0..1   | 'Quay' | 'Town'  |
      | 1     | 5    | *..5    | 'Town' | 'Coast' |

  Scenario: An exact number of relationships in a row
    When executing query:
      """
      MATCH (a)-[r:PART_OF*2]->(b) RETURN a.name AS a, b.name AS b, size(r) AS steps
      """
    Then the result should be, in order:
      | a      | b       | steps |
      | 'Quay' | 'Coast' | 2     |

  Scenario: Every way is found, not only the shortest
    When executing query:
      """
      MATCH p = (:Person {name: 'Karim'})-[:HANDS_ON*]->(:Person {name: 'Salma'})
      RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | steps | names                       |
      | 1     | ['Karim', 'Salma']          |
      | 2     | ['Karim', 'Majid', 'Salma'] |

  Scenario: Relationships in a row all have the given property
    When executing query:
      """
      MATCH (a:Person)-[r:HANDS_ON*1..3 {step: 1}]->(b) RETURN a.name AS a, b.name AS b
      """
    Then the result should be, in any order:
      | a       | b       |
      | 'Karim' | 'Majid' |
      | 'Karim' | 'Salma' |

  Scenario: Variable length without an arrow uses each relationship once
    When executing query:
      """
      MATCH p = (k:Person {name: 'Karim'})-[:HANDS_ON*3]-(k) RETURN [n IN nodes(p) | n.name] AS ring
      """
    Then the result should be, in any order:
      | ring                                 |
      | ['Karim', 'Majid', 'Salma', 'Karim'] |
      | ['Karim', 'Salma', 'Majid', 'Karim'] |
