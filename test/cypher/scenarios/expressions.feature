# Expressions of every family, each with its value: one row is one scenario
Feature: Expressions

  Scenario Outline: Logic with three answers: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |
    And no side effects

    Examples:
      | expression                        | result |
      | true AND null                     | null   |
      | false AND null                    | false  |
      | true OR null                      | true   |
      | null XOR true                     | null   |
      | NOT null                          | null   |
      | null = null                       | null   |
      | null IS NULL                      | true   |
      | null IS NOT NULL                  | false  |
      | 1 = 1.0                           | true   |
      | 1 = '1'                           | false  |
      | [1, null] = [1, 2]                | null   |
      | [1, null] = [2, null]             | false  |
      | {a: 1, b: null} = {a: 1}          | false  |
      | 1 < 'a'                           | null   |
      | 1 < 2 < 3                         | true   |
      | 3 > 2 > 2                         | false  |
      | 0.0 / 0.0 = 0.0 / 0.0             | false  |
      | 2 IN [1, 2]                       | true   |
      | 3 IN [1, null]                    | null   |
      | null IN []                        | false  |
      | NOT true = false                  | true   |
      | 'b' > 'a' AND NOT 'a' > 'b'       | true   |

  Scenario Outline: Numbers: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                  | result              |
      | 7 / 2                       | 3                   |
      | -7 / 2                      | -3                  |
      | 7 % 3                       | 1                   |
      | -7 % 3                      | -1                  |
      | 7 / 2.0                     | 3.5                 |
      | 2 ^ 10                      | 1024.0              |
      | 2 + 3 * 4                   | 14                  |
      | (2 + 3) * 4                 | 20                  |
      | -2 ^ 2                      | 4.0                 |
      | 1 - 1.0                     | 0.0                 |
      | 9007199254740991 + 2        | 9007199254740993    |
      | 0xff                        | 255                 |
      | 0o17                        | 15                  |
      | 1e3                         | 1000.0              |
      | abs(-5)                     | 5                   |
      | abs(-5.5)                   | 5.5                 |
      | sign(-0.1)                  | -1                  |
      | ceil(1.2)                   | 2.0                 |
      | floor(-1.2)                 | -2.0                |
      | round(2.5)                  | 3.0                 |
      | sqrt(16)                    | 4.0                 |
      | toInteger('42')             | 42                  |
      | toInteger('forty')          | null                |
      | toInteger(2.9)              | 2                   |
      | toFloat('2.5')              | 2.5                 |
      | toFloat(3)                  | 3.0                 |
      | toBoolean('TRUE')           | true                |
      | 1.0 / 0.0                   | Inf                 |

  Scenario Outline: Text: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                              | result                 |
      | 'quay' + 'side'                         | 'quayside'             |
      | 'dead: ' + 3                            | 'dead: 3'              |
      | "it's"                                  | 'it\'s'                |
      | 'caf\\u00e9'                            | 'café'                 |
      | size('مجيد')                            | 4                      |
      | toUpper('hoda')                         | 'HODA'                 |
      | toLower('HODA')                         | 'hoda'                 |
      | trim('  quay ')                         | 'quay'                 |
      | lTrim('  quay ')                        | 'quay '                |
      | rTrim('  quay ')                        | '  quay'               |
      | split('a,b,,c', ',')                    | ['a', 'b', '', 'c']    |
      | replace('a-b-c', '-', '+')              | 'a+b+c'                |
      | substring('harbour', 3)                 | 'bour'                 |
      | substring('harbour', 0, 4)              | 'harb'                 |
      | left('harbour', 3)                      | 'har'                  |
      | right('harbour', 3)                     | 'our'                  |
      | reverse('quay')                         | 'yauq'                 |
      | toString(1.0)                           | '1.0'                  |
      | toString(true)                          | 'true'                 |
      | 'harbour' STARTS WITH 'har'             | true                   |
      | 'harbour' ENDS WITH 'har'               | false                  |
      | 'harbour' CONTAINS 'bo'                 | true                   |
      | 'harbour' CONTAINS null                 | null                   |
      | 3 STARTS WITH '3'                       | null                   |
      | 'harbour' =~ 'h.*r'                     | true                   |
      | 'harbour' =~ 'arb'                      | false                  |

  Scenario Outline: Lists: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                                             | result               |
      | [1, 'a', null, [2]]                                    | [1, 'a', null, [2]]  |
      | [10, 20, 30][0]                                        | 10                   |
      | [10, 20, 30][-1]                                       | 30                   |
      | [10, 20, 30][3]                                        | null                 |
      | [10, 20, 30][1..]                                      | [20, 30]             |
      | [10, 20, 30][..-1]                                     | [10, 20]             |
      | [10, 20, 30][2..1]                                     | []                   |
      | [10, 20, 30][0..null]                                  | null                 |
      | [1] + [2, 3]                                           | [1, 2, 3]            |
      | [1] + 2                                                | [1, 2]               |
      | 0 + [1]                                                | [0, 1]               |
      | range(1, 4)                                            | [1, 2, 3, 4]         |
      | range(4, 1, -2)                                        | [4, 2]               |
      | range(1, 0)                                            | []                   |
      | size([1, 2, null])                                     | 3                    |
      | head([])                                               | null                 |
      | last([1, 2])                                           | 2                    |
      | tail([1, 2, 3])                                        | [2, 3]               |
      | reverse([1, 2, 3])                                     | [3, 2, 1]            |
      | [x IN range(1, 6) WHERE x % 2 = 0 \| x * x]            | [4, 16, 36]          |
      | [x IN ['a', 'b']]                                      | ['a', 'b']           |
      | [x IN null \| x]                                       | null                 |
      | [x IN [1, 2] \| [y IN [x, x + 1] \| x * y]]            | [[1, 2], [4, 6]]     |
      | all(x IN [1, 2] WHERE x > 0)                           | true                 |
      | any(x IN [] WHERE x > 0)                               | false                |
      | none(x IN [1, null] WHERE x > 1)                       | null                 |
      | single(x IN [1, 2, 3] WHERE x = 2)                     | true                 |
      | reduce(sum = 0, x IN [1, 2, 3] \| sum + x)             | 6                    |
      | reduce(text = '', x IN [] \| text + x)                 | ''                   |
      | coalesce(null, null, 'third')                          | 'third'              |
      | coalesce(null, 2, 1 / 0)                               | 2                    |
      | coalesce(false, 1 / 0)                                 | false                |

  Scenario Outline: Maps: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                                | result                  |
      | {name: 'Hoda', claims: [1, 2]}            | {name: 'Hoda', claims: [1, 2]} |
      | {name: 'Hoda'}.name                       | 'Hoda'                  |
      | {name: 'Hoda'}.wish                       | null                    |
      | {name: 'Hoda'}['na' + 'me']               | 'Hoda'                  |
      | {a: {b: {c: 1}}}.a.b.c                    | 1                       |
      | keys({a: 1, b: null})                     | ['a', 'b']              |
      | {`a b`: 1}.`a b`                          | 1                       |
      | {}                                        | {}                      |
      | null.name                                 | null                    |
      | {__proto__: 1}                            | {__proto__: 1}          |
      | {}.__proto__                              | null                    |
      | {}.constructor                            | null                    |
      | {}['toString']                            | null                    |
      | {}['hasOwnProperty']                      | null                    |
      | {constructor: 'ship'}.constructor         | 'ship'                  |
      | keys({__proto__: {admin: true}})          | ['__proto__']           |
      | {__proto__: {admin: true}}.admin          | null                    |
      | properties({toString: 1})                 | {toString: 1}           |

  Scenario Outline: Choices: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                                                          | result  |
      | CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END          | 'two'   |
      | CASE 3 WHEN 1 THEN 'one' END                                        | null    |
      | CASE null WHEN null THEN 'null' ELSE 'else' END                     | 'else'  |
      | CASE WHEN 1 > 2 THEN 'yes' WHEN null THEN 'maybe' ELSE 'no' END     | 'no'    |
      | CASE 1 WHEN 1.0 THEN 'same' ELSE 'other' END                        | 'same'  |

  Scenario Outline: Times: <expression>
    Given any graph
    When executing query:
      """
      RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                                                       | result                          |
      | date('2031-03-07')                                               | '2031-03-07'                    |
      | date('2031-066')                                                 | '2031-03-07'                    |
      | date({year: 2031, month: 3, day: 7}).dayOfWeek                   | 5                               |
      | date('2031-03-07').month                                         | 3                               |
      | localtime('12:30:05.25')                                         | '12:30:05.250'                  |
      | time('12:30+02:00')                                              | '12:30+02:00'                   |
      | localdatetime('2031-03-07T12:30')                                | '2031-03-07T12:30'              |
      | datetime('2031-03-07T12:30Z')                                    | '2031-03-07T12:30Z'             |
      | datetime({year: 2031, month: 7, day: 1, timezone: 'Europe/Berlin'}) | '2031-07-01T00:00+02:00[Europe/Berlin]' |
      | duration('P1M10DT2H')                                            | 'P1M10DT2H'                     |
      | date('2031-01-31') + duration('P1M')                             | '2031-02-28'                    |
      | date('2031-03-07') - duration({days: 7})                         | '2031-02-28'                    |
      | duration('PT90M')                                                | 'PT1H30M'                       |
      | duration.between(date('2031-03-01'), date('2031-04-03'))         | 'P1M2D'                         |
      | duration.inDays(date('2031-03-01'), date('2031-03-31')).days     | 30                              |
      | date.truncate('month', date('2031-03-07'))                       | '2031-03-01'                    |
      | date('2031-03-07') < date('2031-03-08')                          | true                            |
      | date('2031-03-07') = localdatetime('2031-03-07T00:00')           | false                           |
      | duration('P1D') = duration('PT24H')                              | false                           |
      | toString(date('2031-03-07'))                                     | '2031-03-07'                    |

  Scenario Outline: Nodes and relationships: <expression>
    Given the harbour graph
    When executing query:
      """
      MATCH p = (o:Official)-[r:MEMBER_OF]->(b) RETURN <expression> AS result
      """
    Then the result should be, in order:
      | result   |
      | <result> |

    Examples:
      | expression                          | result                      |
      | labels(o)                           | ['Person', 'Official']      |
      | type(r)                             | 'MEMBER_OF'                 |
      | keys(r)                             | ['since']                   |
      | properties(o)                       | {name: 'Hoda', born: 1961}  |
      | o.name                              | 'Hoda'                      |
      | o['born']                           | 1961                        |
      | o.wish                              | null                        |
      | o.__proto__                         | null                        |
      | r.constructor                       | null                        |
      | o:Person                            | true                        |
      | o:Person:Place                      | false                       |
      | startNode(r) = o                    | true                        |
      | endNode(r).name                     | 'Harbour Board'             |
      | length(p)                           | 1                           |
      | size(nodes(p))                      | 2                           |
      | relationships(p)                    | [[:MEMBER_OF {since: 1999}]] |
      | id(o) = id(b)                       | false                       |
      | o = o                               | true                        |
      | [(o)-[:CLAIMS]->(c) \| c.id]        | ['c1']                      |
      | [(b)<-[m:MEMBER_OF]-(x) WHERE m.since > 2000 \| x.name] | ['Karim'] |
      | exists((o)-[:CLAIMS]->())           | true                        |

  Scenario: Parameters are values of any kind
    Given any graph
    And parameters are:
      | name  | 'Hoda'           |
      | least | 0.5              |
      | ids   | ['c1', 'c2']     |
      | map   | {__proto__: 'x'} |
      | none  | null             |
    When executing query:
      """
      RETURN $name AS name, $least + 1 AS more, $ids[1] AS second, $map.__proto__ AS proto, $none AS none
      """
    Then the result should be, in order:
      | name   | more | second | proto | none |
      | 'Hoda' | 1.5  | 'c2'   | 'x'   | null |

  Scenario: A parameter may be called __proto__
    Given any graph
    And parameters are:
      | __proto__ | 7 |
    When executing query:
      """
      RETURN $__proto__ AS n
      """
    Then the result should be, in order:
      | n |
      | 7 |
