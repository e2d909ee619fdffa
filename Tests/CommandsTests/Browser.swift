import Foundation
import Testing

/// A real browser without a window; tests that need one say loudly where there is none.
enum Browser {
  /// The program; `nil` where none is installed.
  static let program: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"]
    let paths = folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
    let found = paths.first { FileManager.default.isExecutableFile(atPath: $0) }
    if found == nil {
      print("SKIPPED: no Chromium: pages are not proved in a browser (apt-get install chromium)")
    }
    return found
  }()

  /// What reads printed pages; `nil` where it is not installed.
  static let paper: String? = {
    let path = "/usr/bin/pdftotext"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      print("SKIPPED: no pdftotext: printed pages are not proved (apt-get install poppler-utils)")
      return nil
    }
    return path
  }()

  /// Runs the browser on a page, in a profile of its own.
  static func open(_ page: URL, _ arguments: [String], limit: Double = 120) throws -> Outcome {
    let profile = try Folder()
    let usual = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--disable-background-networking", "--no-first-run", "--user-data-dir=\(profile.url.path)",
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = profile.url.path
    return try run(
      try #require(program), usual + arguments + [page.absoluteString], environment: environment,
      limit: limit)
  }

  /// What a script says of a page at some widths, run in copies of it that may run scripts.
  ///
  /// The page as it is stands beside the copies, so that the log tells what it writes itself.
  ///
  /// - Parameters:
  ///   - script: Statements that return lines of text.
  ///   - page: The page's source.
  ///   - widths: The widths of the windows.
  ///   - scheme: Which colours the reader prefers.
  /// - Returns: The lines by width, and what the browser wrote to its log.
  /// - Throws: If the browser cannot be run.
  static func ask(
    _ script: String, of page: String, widths: [Int], _ scheme: Scheme = .light
  ) throws -> (lines: [Int: [String]], log: String) {
    let folder = try Folder()
    try folder.write("page.html", page)
    try folder.write(
      "asked.html",
      page.replacing("default-src 'none'".escaped, with: "default-src 'unsafe-inline'")
        .replacing(
          "</body>",
          with: """
            <script>
            parent.postMessage("AT " + innerWidth + "\\n" + (() => { \(script) })().join("\\n"), "*");
            </script></body>
            """))
    // Frames, since a window of this browser is never narrower than 500.
    let frames = widths.map { ("asked.html", $0) } + [("page.html", 800)]
    let file = try folder.write(
      "frames.html",
      """
      <!DOCTYPE html><title>frames</title><body style="margin: 0">
      <pre id="said">SAID
      </pre>
      <script>
      addEventListener("message", (event) => {
        document.getElementById("said").textContent += event.data + "\\n";
      });
      </script>
      \(frames.map { name, width in
        """
        <iframe src="\(name)" style="border: 0; display: block; width: \(width)px; \
        height: 1000px"></iframe>
        """
      }.joined(separator: "\n"))
      </body>
      """)
    let outcome = try open(
      URL(filePath: file),
      [
        "--dump-dom", "--enable-logging=stderr", "--virtual-time-budget=4000",
        "--window-size=\(max(widths.max() ?? 0, 600)),1000",
        "--blink-settings=preferredColorScheme=\(scheme == .dark ? 0 : 1)",
      ])
    let lines = outcome.text.components(separatedBy: "\n")
    let start = try #require(
      lines.firstIndex { $0.hasSuffix("SAID") }, "\(outcome.errors.suffix(800))")
    var said: [Int: [String]] = [:]
    var width = 0
    for line in lines[(start + 1)...].prefix(while: { !$0.hasPrefix("</pre>") })
    where !line.isEmpty {
      if let place = line.wholeMatch(of: /AT ([0-9]+)/).flatMap({ Int($0.1) }) {
        width = place
        said[width] = []
      } else {
        said[width, default: []].append(line)
      }
    }
    return (said, outcome.errors)
  }

  /// Which colours a reader prefers.
  enum Scheme: String, CaseIterable {
    case light, dark
  }
}

extension String {
  /// As it stands in the page's source.
  fileprivate var escaped: String { replacing("'", with: "&#39;") }
}
