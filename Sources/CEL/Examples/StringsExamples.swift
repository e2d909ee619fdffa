/// What the functions give that find, cut, join, replace and format texts.
enum StringsExamples {
  static let text = #"""
    charAt
      'Köln'.charAt(1)                    // "ö"
      'Köln'.charAt(4)                    // ""
      'Köln'.charAt(5)                    // error(the text has no place 5)
    indexOf
      'tacocat'.indexOf('c')              // 2
      'tacocat'.indexOf('dog')            // -1
      'tacocat'.indexOf('c', 3)           // 4
    lastIndexOf
      'tacocat'.lastIndexOf('c')          // 4
      'tacocat'.lastIndexOf('c', 3)       // 2
    substring
      'tacocat'.substring(4)              // "cat"
      'tacocat'.substring(0, 4)           // "taco"
      'tacocat'.substring(4, 2)           // error(a part cannot begin at 4 and end at 2)
    split
      'a, b, c'.split(', ')               // ["a", "b", "c"]
      'abc'.split('')                     // ["a", "b", "c"]
      'a, b, c'.split(', ', 2)            // ["a", "b, c"]
      'a, b, c'.split(', ', 0)            // []
    trim
      '\t Köln \n'.trim()                 // "Köln"
    replace
      'tacocat'.replace('a', 'o')         // "tococot"
      'abc'.replace('', '-')              // "-a-b-c-"
      'tacocat'.replace('a', 'o', 1)      // "tococat"
    join
      ['a', 'b'].join()                   // "ab"
      ['a', 'b'].join(' and ')            // "a and b"
    lowerAscii
      'TÄG'.lowerAscii()                  // "tÄg"
    upperAscii
      'tacö'.upperAscii()                 // "TACö"
    reverse
      'Köln'.reverse()                    // "nlöK"
    strings.quote
      strings.quote('a "word"\n')         // "\"a \\\"word\\\"\\n\""
    format
      '%s is %d'.format(['six', 6])       // "six is 6"
      '%s'.format([[1, 2.5, null, {'b': true}]]) // "[1, 2.5, null, {b: true}]"
      '%d and %d'.format([6u, 0.5])       // "6 and 0.5"
      '%f, %.2f'.format([1.5, 2.345])     // "1.500000, 2.35"
      '%.0f'.format([2.5])                // "2"
      '%e, %.1e'.format([1500.0, 0.01])   // "1.500000e+03, 1.0e-02"
      '%b, %b, %o'.format([5, true, 8])   // "101, 1, 10"
      '%x, %X, %x'.format([255, 255, 'hi']) // "ff, FF, 6869"
      '100 %%'.format([])                 // "100 %"
      '%d'.format([dyn('six')])           // error(string cannot be written as a number (%d))
    """#
}
