/// What the functions and macros of the language itself give.
enum StandardExamples {
  static let text = #"""
    size
      size('πέ')                         // 2
      size(b'πέ')                        // 4
      size([1, 2])                       // 2
      size({'a': 1})                     // 1
      'e\u0301'.size()                   // 2
      b'abc'.size()                      // 3
      [].size()                          // 0
      {}.size()                          // 0
    contains
      'tacocat'.contains('coca')         // true
      'tacocat'.contains('')             // true
    startsWith
      'tacocat'.startsWith('taco')       // true
      'tacocat'.startsWith('cat')        // false
    endsWith
      'tacocat'.endsWith('cat')          // true
    matches
      'tacocat'.matches('c.c')           // true
      'tacocat'.matches('^c.c$')         // false
      'Köln'.matches(r'^\pL+$')          // true
      matches('a-1', '^[a-z]-[0-9]$')    // true
      'x'.matches('(' + 'a')             // error(bad pattern '(a': the group does not end)
    has
      has({'a': 1}.a)                    // true
      has({'a': 1}.b)                    // false
    all
      [1, 2].all(x, x > 0)               // true
      [].all(x, false)                   // true
      [0, 1].all(x, 1 / x > 1)           // false
      {'a': 1}.all(key, key == 'a')      // true
    exists
      [1, 2].exists(x, x == 2)           // true
      [].exists(x, true)                 // false
      [0, 1].exists(x, 1 / x == 1)       // true
    exists_one
      [1, 2].exists_one(x, x == 2)       // true
      [1, 2].existsOne(x, x > 0)         // false
      [0, 1].exists_one(x, 1 / x == 1)   // error(division by zero)
    filter
      [1, 2, 3].filter(x, x % 2 == 1)    // [1, 3]
      {'a': 1, 'b': 2}.filter(key, key != 'a') // ["b"]
    map
      [1, 2, 3].map(x, x * x)            // [1, 4, 9]
      [1, 2, 3].map(x, x > 1, x * x)     // [4, 9]
      {'a': 1, 'b': 2}.map(key, key)     // ["a", "b"]
    """#
}

/// What the functions give that make a value of one type from a value of another.
enum ConversionExamples {
  static let text = #"""
    int
      int(7)                             // 7
      int(7u)                            // 7
      int(-2.9)                          // -2
      int('-7')                          // -7
      int(timestamp('1970-01-01T00:01:00Z')) // 60
      int('7 days')                      // error("7 days" is not a whole number)
      int(1e19)                          // error(the result of 'int' is out of range)
    uint
      uint(7u)                           // 7u
      uint(7)                            // 7u
      uint(7.9)                          // 7u
      uint('7')                          // 7u
      uint(-1)                           // error(the result of 'uint' is out of range)
    double
      double(0.5)                        // 0.5
      double(7)                          // 7.0
      double(7u)                         // 7.0
      double('2.5e3')                    // 2500.0
      double('NaN')                      // nan
    string
      string('a')                        // "a"
      string(true)                       // "true"
      string(-7)                         // "-7"
      string(7u)                         // "7"
      string(2.50)                       // "2.5"
      string(b'\xc3\xa9')                // "é"
      string(timestamp(0))               // "1970-01-01T00:00:00Z"
      string(duration('1m30s'))          // "90s"
      string(b'\xff')                    // error(b"\xff" is not UTF-8)
    bytes
      bytes(b'a')                        // b"a"
      bytes('é')                         // b"\xc3\xa9"
    bool
      bool(true)                         // true
      bool('True')                       // true
      bool('0')                          // false
      bool('yes')                        // error("yes" is not a truth value)
    timestamp
      timestamp(timestamp(0))            // timestamp("1970-01-01T00:00:00Z")
      timestamp('2024-03-25T14:00:00.5+02:00') // timestamp("2024-03-25T12:00:00.5Z")
      timestamp(86400)                   // timestamp("1970-01-02T00:00:00Z")
      timestamp('today') // error("today" is not a time such as 2024-03-25T12:00:00Z)
    duration
      duration(duration('1s'))           // duration("1s")
      duration('1h30m')                  // duration("5400s")
      duration('-1.5ms')                 // duration("-0.0015s")
      duration('1d')                     // error("1d" is not a length of time such as 1h30m)
    dyn
      dyn(1) == 'a'                      // false
    type
      type(1)                            // int
      type(timestamp(0))                 // google.protobuf.Timestamp
      type([1]) == list                  // true
      type(int)                          // type
    """#
}

/// What calendars and clocks show.
enum TimeExamples {
  static let text = #"""
    getFullYear
      timestamp('2024-12-31T23:30:00Z').getFullYear()   // 2024
      timestamp('2024-12-31T23:30:00Z').getFullYear('Europe/Paris') // 2025
    getMonth
      timestamp('2024-12-31T23:30:00Z').getMonth()      // 11
      timestamp('2024-12-31T23:30:00Z').getMonth('+01:00') // 0
    getDate
      timestamp('2024-12-31T23:30:00Z').getDate()       // 31
      timestamp('2024-12-31T23:30:00Z').getDate('Europe/Paris') // 1
    getDayOfMonth
      timestamp('2024-12-31T23:30:00Z').getDayOfMonth() // 30
      timestamp('2024-12-31T23:30:00Z').getDayOfMonth('Europe/Paris') // 0
    getDayOfWeek
      timestamp('2024-12-31T23:30:00Z').getDayOfWeek()  // 2
      timestamp('2024-12-31T23:30:00Z').getDayOfWeek('Europe/Paris') // 3
    getDayOfYear
      timestamp('2024-12-31T23:30:00Z').getDayOfYear()  // 365
      timestamp('2024-12-31T23:30:00Z').getDayOfYear('Europe/Paris') // 0
    getHours
      timestamp('2024-07-01T12:45:06Z').getHours()      // 12
      timestamp('2024-07-01T12:45:06Z').getHours('America/New_York') // 8
      timestamp(0).getHours('Ma' + 'rs')                // error(there is no time zone 'Mars')
      duration('26h30m').getHours()                     // 26
    getMinutes
      timestamp('2024-07-01T12:45:06Z').getMinutes()    // 45
      timestamp('2024-07-01T12:45:06Z').getMinutes('Asia/Kolkata') // 15
      duration('26h30m').getMinutes()                   // 1590
    getSeconds
      timestamp('2024-07-01T12:45:06Z').getSeconds()    // 6
      timestamp('2024-07-01T12:45:06Z').getSeconds('UTC') // 6
      duration('1m1.5s').getSeconds()                   // 61
    getMilliseconds
      timestamp('2024-07-01T12:45:06.789Z').getMilliseconds() // 789
      timestamp('2024-07-01T12:45:06.789Z').getMilliseconds('-02:30') // 789
      duration('1m1.5s').getMilliseconds()              // 500
    """#
}
