/// The nearest single changes up and down: what of the evidence, and what of the rules.
public struct NearestChanges: Sendable {
  /// The nearest in one direction.
  public struct Nearest: Sendable {
    /// Whether there is no rung in that direction.
    public var isAtEnd: Bool
    /// The first kind of evidence that does it, at its smallest.
    public var evidence: Tipping?
    /// The setting that has to change by the least share of itself.
    public var setting: Tipping?

    /// Puts the parts together.
    public init(isAtEnd: Bool, evidence: Tipping?, setting: Tipping?) {
      self.isAtEnd = isAtEnd
      self.evidence = evidence
      self.setting = setting
    }
  }

  /// All rungs, lowest first.
  public var rungs: [NamedID]
  /// To a higher rung.
  public var up: Nearest
  /// To a lower rung.
  public var down: Nearest

  /// Puts the parts together.
  public init(rungs: [NamedID], up: Nearest, down: Nearest) {
    self.rungs = rungs
    self.up = up
    self.down = down
  }

  /// The nearest in a direction.
  public subscript(direction: Direction) -> Nearest { direction == .up ? up : down }
}

extension Changes {
  /// The nearest single changes up and down.
  public var nearest: NearestChanges {
    func nearest(_ direction: Direction) -> NearestChanges.Nearest {
      let found = kinds.compactMap { kind in kind[direction]?.smallest }
      let settings = found.filter(\.change.kind.isSetting)
      return NearestChanges.Nearest(
        isAtEnd: direction == .up
          ? upshot.recommended == rungs.count - 1 : upshot.recommended == 0,
        evidence: found.first { !$0.change.kind.isSetting },
        setting: settings.min { $0.change.isLess(than: $1.change) })
    }
    return NearestChanges(rungs: rungs, up: nearest(.up), down: nearest(.down))
  }
}

extension Change {
  /// How far a setting is moved, and from where.
  ///
  /// Their quotient is the share of itself by which it changes; endless if it was zero, or is
  /// switched off or on.
  private var share: (moved: Int, from: Int) {
    switch self {
    case .weight(let setting), .points(let setting), .threshold(let setting):
      (abs(setting.to.hundredths - setting.from.hundredths), setting.from.hundredths)
    case .halfLife(let from?, let to?): (abs(to - from), from)
    case .halfLife: (1, 0)
    case .field, .claim, .government, .incident, .source: (0, 1)
    }
  }

  /// Whether a setting changes by a lesser share of itself than another; equal shares go by kind.
  public func isLess(than other: Change) -> Bool {
    let (mine, theirs) = (share, other.share)
    if (mine.from == 0) != (theirs.from == 0) { return theirs.from == 0 }
    let left = mine.from == 0 ? mine.moved : mine.moved * theirs.from
    let right = mine.from == 0 ? theirs.moved : theirs.moved * mine.from
    return left == right ? kind < other.kind : left < right
  }
}
