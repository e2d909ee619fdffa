import Glibc
import Scorecards
import SourceText

/// Standard output and standard error, and what they can show.
enum Terminal {
  /// Writes results to standard output; ends quietly when the reader has gone.
  static func writeResult(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes diagnostics and progress to standard error.
  static func writeMessage(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        written += count
      }
    }
  }

  /// The style for results, by what standard output is and what the user asked for.
  static func style(_ colour: ColourChoice) -> TextStyle {
    TextStyle(
      width: width, colour: colour.isOn(for: STDOUT_FILENO), unicode: showsUnicode)
  }

  /// Prints problems on standard error.
  static func report(_ diagnostics: [Diagnostic], colour: ColourChoice) {
    guard !diagnostics.isEmpty else { return }
    let printer = TerminalDiagnostics(colour: colour.isOn(for: STDERR_FILENO))
    writeMessage(printer.render(diagnostics))
  }

  /// Columns of the terminal; 80 for pipes and files, so that their bytes do not depend on it.
  private static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
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
