/// What functions, macros and operators of values give that may be absent.
enum OptionalsExamples {
  static let text = #"""
    .?
      {'a': 1}.?a                         // optional.of(1)
      {'a': 1}.?b                         // optional.none()
      {'a': {'b': 1}}.?a.b                // optional.of(1)
      {'a': {'b': 1}}.?a.?c.orValue(0)    // 0
    [?]
      ['a', 'b'][?1]                      // optional.of("b")
      ['a', 'b'][?2]                      // optional.none()
      {'a': 1}[?'a']                      // optional.of(1)
      optional.of([1])[?0]                // optional.of(1)
    ?
      [1, ?optional.of(2), ?optional.none()] // [1, 2]
      {?'a': optional.of(1), ?'b': optional.none()} // {"a": 1}
    optional.of
      optional.of(1)                      // optional.of(1)
      optional.of(null)                   // optional.of(null)
    optional.ofNonZeroValue
      optional.ofNonZeroValue(1)          // optional.of(1)
      optional.ofNonZeroValue('')         // optional.none()
    optional.none
      optional.none()                     // optional.none()
    hasValue
      optional.of(1).hasValue()           // true
      optional.none().hasValue()          // false
    value
      optional.of(1).value()              // 1
      optional.none().value()             // error(the optional holds nothing)
    or
      optional.none().or(optional.of(2))  // optional.of(2)
      {'a': 1}.?a.or(optional.of(1 / 0))  // optional.of(1)
    orValue
      optional.none().orValue(2)          // 2
      {'a': 1}.?a.orValue(1 / 0)          // 1
    optional.unwrap
      optional.unwrap([optional.of(1), optional.none()]) // [1]
    unwrapOpt
      [optional.of(1), optional.none()].unwrapOpt() // [1]
    first
      [1, 2].first()                      // optional.of(1)
      [].first()                          // optional.none()
    last
      [1, 2].last()                       // optional.of(2)
      [].last()                           // optional.none()
    optMap
      optional.of(2).optMap(x, x * x)     // optional.of(4)
      optional.none().optMap(x, 1 / 0)    // optional.none()
    optFlatMap
      {'a': {'b': 1}}.?a.optFlatMap(x, x.?b) // optional.of(1)
      {'a': {'b': 1}}.?a.optFlatMap(x, x.?c) // optional.none()
    """#
}
