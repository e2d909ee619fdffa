/// What the operators give.
enum OperatorExamples {
  static let text = #"""
    &&
      true && 1 < 2                     // true
      false && 1 / 0 == 1               // false
      1 / 0 == 1 && false               // false
      true && 1 / 0 == 1                // error(division by zero)
    ||
      false || 1 < 2                    // true
      1 / 0 == 1 || true                // true
    !
      !(1 > 2)                          // true
      !!true                            // true
    -_
      -(2 + 3)                          // -5
      -(0.5)                            // -0.5
      -(-9223372036854775808)           // error(the result of '-' is out of range)
    ?:
      1 < 2 ? 'less' : 'more'           // "less"
      true ? 1 : 1 / 0                  // 1
    ==
      1 == 1.0                          // true
      'a' == "a"                        // true
      [1, 2] == [1, 2]                  // true
      {'a': 1, 'b': 2} == {'b': 2, 'a': 1} // true
      dyn(1) == 'a'                     // false
      0.0 / 0.0 == 0.0 / 0.0            // false
    !=
      1 != 2u                           // true
      'é' != 'e\u0301'                  // true
      null != null                      // false
    <
      1 < 2.5                           // true
      'a' < 'b'                         // true
      'Z' < 'a'                         // true
      b'a' < b'ab'                      // true
      false < true                      // true
      timestamp(0) < timestamp(1)       // true
      duration('59s') < duration('1m')  // true
      0.0 / 0.0 < 1.0                   // false
    <=
      2u <= 2                           // true
      'a' <= 'a'                        // true
      b'b' <= b'a'                      // false
      true <= false                     // false
      timestamp(0) <= timestamp(0)      // true
      duration('1h') <= duration('60m') // true
    >
      2.5 > 2                           // true
      'b' > 'a'                         // true
      b'b' > b'a'                       // true
      true > false                      // true
      timestamp(1) > timestamp(0)       // true
      duration('2s') > duration('1s')   // true
    >=
      1 >= 2                            // false
      'a' >= 'b'                        // false
      b'a' >= b'a'                      // true
      true >= true                      // true
      timestamp(0) >= timestamp(1)      // false
      duration('1s') >= duration('1s')  // true
    in
      2 in [1, 2]                       // true
      2 in [1.0, 2.0]                   // true
      'a' in {'a': 1}                   // true
      2u in {2: 'two'}                  // true
    +
      1 + 2                             // 3
      1u + 2u                           // 3u
      0.5 + 0.25                        // 0.75
      'ab' + 'cd'                       // "abcd"
      b'ab' + b'cd'                     // b"abcd"
      [1] + [2, 3]                      // [1, 2, 3]
      [1] + ['a']                       // [1, "a"]
      timestamp(0) + duration('1m')     // timestamp("1970-01-01T00:01:00Z")
      duration('1m') + timestamp(0)     // timestamp("1970-01-01T00:01:00Z")
      duration('1m') + duration('30s')  // duration("90s")
      9223372036854775807 + 1           // error(the result of '+' is out of range)
    -
      1 - 2                             // -1
      3u - 2u                           // 1u
      0.5 - 0.25                        // 0.25
      timestamp(60) - timestamp(0)      // duration("60s")
      timestamp(60) - duration('1m')    // timestamp("1970-01-01T00:00:00Z")
      duration('1h') - duration('30m')  // duration("1800s")
      2u - 3u                           // error(the result of '-' is out of range)
    *
      6 * 7                             // 42
      6u * 7u                           // 42u
      0.5 * 3.0                         // 1.5
    /
      7 / 2                             // 3
      -7 / 2                            // -3
      7u / 2u                           // 3u
      7.0 / 2.0                         // 3.5
      1.0 / 0.0                         // inf
      1 / 0                             // error(division by zero)
    %
      7 % 2                             // 1
      -7 % 2                            // -1
      7u % 2u                           // 1u
      7 % 0                             // error(division by zero)
    []
      ['a', 'b'][1]                     // "b"
      {'a': 1}['a']                     // 1
      {1: 'a'}[1u]                      // "a"
      ['a', 'b'][2]                     // error(the list has no element 2)
      {'a': 1}['b']                     // error(no such key: "b")
    """#
}
