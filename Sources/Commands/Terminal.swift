import Glibc
import Scorecards
import SourceText

/// Standard output and standard error, and what they can show.
enum Terminal {
  /// Writes results to standard output, and says nothing of a reader that has gone.
  static func writeResult(_ text: String, colour: ColourChoice) throws {
    let error = FileAccess.write(Array(text.utf8), to: STDOUT_FILENO)
    guard error != 0, error != EPIPE else { return }
    report([.outputFailed(String(cString: strerror(error)))], colour: colour)
    throw ExitStatus.couldNotRun.code
  }

  /// Writes diagnostics and progress to standard error; what cannot be written there is lost.
  static func writeMessage(_ text: String) {
    _ = FileAccess.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Lets a write to a pipe without a reader fail instead of ending the process.
  static func keepRunningWithoutReader() { signal(SIGPIPE, SIG_IGN) }

  /// All of standard input, as a file of that name.
  static func standardInput() -> Checked<SourceFile> {
    FileAccess.read(from: STDIN_FILENO, named: "standard input")
  }

  /// Prints problems on standard error.
  static func report(_ diagnostics: [Diagnostic], colour: ColourChoice) {
    guard !diagnostics.isEmpty else { return }
    let printer = TerminalDiagnostics(colour: colour.isOn(for: STDERR_FILENO))
    writeMessage(printer.render(diagnostics))
  }

  /// The style for results, by where they go and what the user asked for: the bytes of a file do
  /// not depend on any terminal.
  static func style(_ colour: ColourChoice, isFile: Bool) -> TextStyle {
    isFile
      ? TextStyle(width: pipeWidth, colour: colour == .always, unicode: true)
      : TextStyle(width: width, colour: colour.isOn(for: STDOUT_FILENO), unicode: showsUnicode)
  }

  /// What a difference on standard output has to respect.
  static func medium(_ colour: ColourChoice) -> UnifiedDiff.Medium {
    let isColoured = colour.isOn(for: STDOUT_FILENO)
    return isColoured || isatty(STDOUT_FILENO) == 1 ? .terminal(colour: isColoured) : .file
  }

  private static let pipeWidth = 80

  /// Columns of the terminal; 80 for pipes and files, so that their bytes do not depend on it.
  private static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return pipeWidth }
    return Int(size.ws_col)
  }

  /// Whether a terminal's locale shows UTF-8; files and pipes always take it.
  private static var showsUnicode: Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return true }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return locale?.lowercased().replacing("-", with: "").contains("utf8") ?? false
  }

  /// A variable of the process's environment.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

extension Diagnostic {
  fileprivate static func outputFailed(_ reason: String) -> Diagnostic {
    Diagnostic(
      "output.failed", "cannot write the result: \(reason.lowercased())", at: nil,
      help: "make room where standard output goes, or name a file with --output")
  }
}
