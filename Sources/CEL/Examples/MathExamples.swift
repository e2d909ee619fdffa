/// What the functions of numbers give.
enum MathExamples {
  static let text = #"""
    math.greatest
      math.greatest(1)                    // 1
      math.greatest(1u, 3u, 2u)           // 3u
      math.greatest(0.5, 0.25)            // 0.5
      math.greatest([1, 3, 2])            // 3
      math.greatest([1u, 2u])             // 2u
      math.greatest([0.5, 0.25])          // 0.5
      math.greatest(1, 2.5, 2u)           // 2.5
      math.greatest([])                   // error('math.greatest' needs at least one number)
    math.least
      math.least(3, 1, 2)                 // 1
      math.least(1u)                      // 1u
      math.least(0.5, 0.25)               // 0.25
      math.least([3, 1, 2])               // 1
      math.least([1u, 2u])                // 1u
      math.least([0.5, 0.25])             // 0.25
      math.least(3, 2.5)                  // 2.5
    math.ceil
      math.ceil(1.2)                      // 2.0
      math.ceil(-1.2)                     // -1.0
    math.floor
      math.floor(1.2)                     // 1.0
      math.floor(-1.2)                    // -2.0
    math.round
      math.round(1.5)                     // 2.0
      math.round(-2.5)                    // -3.0
    math.trunc
      math.trunc(-1.9)                    // -1.0
    math.sqrt
      math.sqrt(81)                       // 9.0
      math.sqrt(81u)                      // 9.0
      math.sqrt(0.25)                     // 0.5
      math.sqrt(-1)                       // nan
    math.abs
      math.abs(-1)                        // 1
      math.abs(1u)                        // 1u
      math.abs(-1.5)                      // 1.5
      math.abs(-9223372036854775808)      // error(the result of 'math.abs' is out of range)
    math.sign
      math.sign(-7)                       // -1
      math.sign(7u)                       // 1u
      math.sign(0.0)                      // 0.0
    math.isNaN
      math.isNaN(0.0 / 0.0)               // true
    math.isInf
      math.isInf(-1.0 / 0.0)              // true
    math.isFinite
      math.isFinite(1.5)                  // true
      math.isFinite(1.0 / 0.0)            // false
    math.bitAnd
      math.bitAnd(6, 3)                   // 2
      math.bitAnd(6u, 3u)                 // 2u
    math.bitOr
      math.bitOr(6, 3)                    // 7
      math.bitOr(6u, 3u)                  // 7u
    math.bitXor
      math.bitXor(6, 3)                   // 5
      math.bitXor(6u, 3u)                 // 5u
    math.bitNot
      math.bitNot(0)                      // -1
      math.bitNot(0u)                     // 18446744073709551615u
    math.bitShiftLeft
      math.bitShiftLeft(1, 4)             // 16
      math.bitShiftLeft(1u, 64)           // 0u
      math.bitShiftLeft(1, -1)            // error(bits cannot be moved by -1 places)
    math.bitShiftRight
      math.bitShiftRight(16, 4)           // 1
      math.bitShiftRight(-1, 60)          // 15
      math.bitShiftRight(16u, 4)          // 1u
    """#
}
