/// Independent sets of random numbers under one seed.
extension UInt32 {
  /// Settings, which are the same for all states in a draw.
  static let settings: UInt32 = 0
  /// Rows drawn again.
  static let bootstrap: UInt32 = 1
  /// Settings of the two samples of a design.
  static let settingsA: UInt32 = 2
  static let settingsB: UInt32 = 3

  /// The evidence on a state, by code, which is drawn alike whatever other states there are.
  ///
  /// Sample 0 is that of the draws, 1 and 2 are the two of a design.
  static func evidence(on code: String, sample: UInt32) -> UInt32 {
    code.utf8.reduce(1) { $0 &* 257 &+ UInt32($1) } &* 4 &+ sample &+ 0x1000
  }
}
