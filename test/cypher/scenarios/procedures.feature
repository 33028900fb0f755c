# Calling procedures alone and within a query
Feature: Procedures

  Background:
    Given the harbour graph
    And there exists a procedure hearsay.aliases(name :: STRING?) :: (alias :: STRING?, weight :: FLOAT?):
      | name    | alias      | weight |
      | 'Hoda'  | 'H. Amin'  | 0.9    |
      | 'Hoda'  | 'Madame H' | 0.4    |
      | 'Majid' | 'the clerk' | 0.7   |

  Scenario: A call alone gives all columns
    When executing query:
      """
      CALL hearsay.aliases('Hoda')
      """
    Then the result should be, in order:
      | alias      | weight |
      | 'H. Amin'  | 0.9    |
      | 'Madame H' | 0.4    |
    And no side effects

  Scenario: A call alone may take its arguments from the parameters
    Given parameters are:
      | name | 'Majid' |
    When executing query:
      """
      CALL hearsay.aliases
      """
    Then the result should be, in order:
      | alias       | weight |
      | 'the clerk' | 0.7    |

  Scenario: A call within a query is made for each row
    When executing query:
      """
      MATCH (p:Person) CALL hearsay.aliases(p.name) YIELD alias RETURN p.name AS name, alias
      """
    Then the result should be, in any order:
      | name    | alias       |
      | 'Hoda'  | 'H. Amin'   |
      | 'Hoda'  | 'Madame H'  |
      | 'Majid' | 'the clerk' |

  Scenario: What a call yields may be renamed and picked
    When executing query:
      """
      CALL hearsay.aliases('Hoda') YIELD alias AS other, weight WHERE weight > 0.5 RETURN other
      """
    Then the result should be, in order:
      | other     |
      | 'H. Amin' |

  Scenario Outline: A faulty call: <query>
    When executing query:
      """
      <query>
      """
    Then a <type> should be raised at compile time: <detail>

    Examples:
      | query                                                              | type             | detail                   |
      | CALL hearsay.wishes()                                              | ProcedureError   | ProcedureNotFound        |
      | CALL hearsay.aliases('a', 'b')                                     | SyntaxError      | InvalidNumberOfArguments |
      | CALL hearsay.aliases(1)                                            | SyntaxError      | InvalidArgumentType      |
      | CALL hearsay.aliases                                               | ParameterMissing | MissingParameter         |
      | MATCH (p) CALL hearsay.aliases YIELD alias RETURN alias            | SyntaxError      | InvalidArgumentPassingMode |
      | WITH 1 AS alias CALL hearsay.aliases('a') YIELD alias RETURN alias | SyntaxError      | VariableAlreadyBound     |
      | CALL hearsay.aliases(count(*)) YIELD alias RETURN alias            | SyntaxError      | InvalidAggregation       |
