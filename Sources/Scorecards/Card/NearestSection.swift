import ThreatModel

extension Card {
  /// The nearest single change up and down: of the evidence, and of our own settings.
  var nearest: [Block] {
    guard let nearest = assessment.nearest else { return [] }
    let entries = [
      entry("Up", nearest.up, of: nearest), entry("Down", nearest.down, of: nearest),
    ]
    return [
      .heading("Nearest change", remark: "one thing otherwise, all else as it is"),
      .entries(Entries(.readings, entries)),
    ]
  }

  private func entry(
    _ label: Phrase, _ found: NearestChanges.Nearest, of nearest: NearestChanges
  ) -> Entry {
    guard !found.isAtEnd else { return Entry(label, "There is no rung beyond.") }
    func clause(_ tipping: Tipping) -> Phrase {
      "\(nearest.rungs[tipping.after.recommended].title), if \(tipping.change.wording)."
    }
    switch (found.evidence, found.setting) {
    case (let evidence?, let setting?):
      return Entry(label, clause(evidence), details: ["Of our settings: " + clause(setting)])
    case (let evidence?, nil): return Entry(label, clause(evidence))
    case (nil, let setting?):
      return Entry(
        label, "No single change of the evidence moves it.",
        details: ["Of our settings: " + clause(setting)])
    case (nil, nil):
      return Entry(label, "No single change of the evidence or of a setting moves it.")
    }
  }
}
