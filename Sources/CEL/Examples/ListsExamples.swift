/// What the functions of lists give.
enum ListsExamples {
  static let text = #"""
    lists.range
      lists.range(3)                      // [0, 1, 2]
      lists.range(0)                      // []
      lists.range(-1)                     // error(a list cannot have -1 elements)
    slice
      ['a', 'b', 'c'].slice(1, 3)         // ["b", "c"]
      ['a', 'b', 'c'].slice(1, 4)         // error(a list of 3 elements has no part from 1 to 4)
    flatten
      [[1], [2, 3], []].flatten()         // [1, 2, 3]
      [[1, [2]], [[3]]].flatten(2)        // [1, 2, 3]
      [[1], 2].flatten(0)                 // [[1], 2]
    sort
      [3, 1, 2].sort()                    // [1, 2, 3]
      ['b', 'B', 'a'].sort()              // ["B", "a", "b"]
      [1, dyn('a')].sort()                // error(string and int cannot be sorted together)
    reverse
      [1, 2, 3].reverse()                 // [3, 2, 1]
    distinct
      [1, 2, 1, 3].distinct()             // [1, 2, 3]
      [1, 1.0, 'a'].distinct()            // [1, "a"]
    sortBy
      ['ccc', 'a', 'bb'].sortBy(x, size(x))   // ["a", "bb", "ccc"]
      [[2, 'a'], [1, 'b'], [2, 'c']].sortBy(x, x[0]) // [[1, "b"], [2, "a"], [2, "c"]]
    """#
}

/// What questions about lists as sets give.
enum SetsExamples {
  static let text = #"""
    sets.contains
      sets.contains([1, 2, 3], [3, 1, 1]) // true
      sets.contains([1], [1, 2])          // false
      sets.contains([1], [])              // true
    sets.intersects
      sets.intersects([1, 2], [2, 3])     // true
      sets.intersects([1], [])            // false
    sets.equivalent
      sets.equivalent([1, 2, 2], [2, 1])  // true
      sets.equivalent([1, 2], [1, 3])      // false
    """#
}
