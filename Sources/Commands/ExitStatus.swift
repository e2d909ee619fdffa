import ArgumentParser

/// What the process tells its caller; wrong usage is 64, from the argument parser.
enum ExitStatus: Int32 {
  /// A file or folder could not be read or written.
  case couldNotRun = 1
  /// The input is wrong.
  case errorsInInput = 2
  /// A threshold that was asked for was crossed.
  case thresholdCrossed = 3

  var code: ExitCode { ExitCode(rawValue) }
}
