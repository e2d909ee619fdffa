/// What functions give that write bytes as text.
enum EncodersExamples {
  static let text = #"""
    base64.encode
      base64.encode(b'hello')             // "aGVsbG8="
    base64.decode
      base64.decode('aGVsbG8=')           // b"hello"
      base64.decode('aGVsbG8')            // b"hello"
      base64.decode('a b')                // error("a b" is not Base64)
    """#
}

/// What an expression gives in which a value has a name.
enum BindingsExamples {
  static let text = #"""
    cel.bind
      cel.bind(x, 20 + 1, x * x)          // 441
      cel.bind(x, 1 / 0, true || x > 0)   // true
    """#
}

/// What macros give that name an element and its place or key.
enum ComprehensionsExamples {
  static let text = #"""
    all
      [1, 2].all(place, x, place < x)     // true
      {'a': 1}.all(key, value, key == 'a' && value == 1) // true
    exists
      ['a', 'b'].exists(place, x, place == 1 && x == 'b') // true
    exists_one
      [1, 2].exists_one(place, x, place == 0) // true
      {'a': 1, 'b': 1}.existsOne(key, value, value == 1) // false
    transformList
      [5, 6].transformList(place, x, place * x) // [0, 6]
      [5, 6].transformList(place, x, place > 0, x) // [6]
      {'a': 1}.transformList(key, value, key + string(value)) // ["a1"]
    transformMap
      [5, 6].transformMap(place, x, x * 2) // {0: 10, 1: 12}
      {'a': 1, 'b': 2}.transformMap(key, value, value + 1) // {"a": 2, "b": 3}
      {'a': 1, 'b': 2}.transformMap(key, value, key != 'a', value + 1) // {"b": 3}
    transformMapEntry
      ['a', 'b'].transformMapEntry(place, x, {x: place}) // {"a": 0, "b": 1}
      ['a', 'b'].transformMapEntry(place, x, place > 0, {x: place}) // {"b": 1}
    """#
}

/// What blocks of numbered values give.
enum BlocksExamples {
  static let text = #"""
    cel.block
      cel.block([2, cel.index(0) * 3], cel.index(1) + 1) // 7
      cel.block([[1, 2]], cel.index(0).exists(cel.iterVar(0, 0), cel.iterVar(0, 0) == 2)) // true
    """#
}
