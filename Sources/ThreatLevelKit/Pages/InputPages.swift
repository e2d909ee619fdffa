import SourceText

/// A page for each problem with what the program is given to work on: files as a whole, names on
/// the command line, and conditions once they run.
enum InputPages {
  /// In no particular order.
  static let all = files + names + trials
}
