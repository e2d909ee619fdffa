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

  /// What a script says of a page, run in a copy of it that may run scripts.
  ///
  /// - Parameters:
  ///   - script: An expression that gives lines of text.
  ///   - page: The page's source.
  ///   - width: The width of the window.
  ///   - arguments: More arguments, such as for dark colours.
  /// - Returns: The lines, and what the browser wrote to its log.
  /// - Throws: If the browser cannot be run.
  static func ask(
    _ script: String, of page: String, width: Int, _ arguments: [String] = []
  ) throws -> (lines: [String], log: String) {
    let folder = try Folder()
    // A frame, since a window of this browser is never narrower than 500.
    let file = try folder.write(
      "page.html",
      page.replacing("default-src 'none'".escaped, with: "default-src 'unsafe-inline'")
        .replacing(
          "</body>",
          with: """
            <script>
            parent.postMessage((() => { \(script) })().join("\\n"), "*");
            </script></body>
            """))
    let frame = try folder.write(
      "frame.html",
      """
      <!DOCTYPE html><title>frame</title><body style="margin: 0">
      <pre id="said">nothing</pre>
      <script>
      addEventListener("message", (event) => {
        document.getElementById("said").textContent = "SAID\\n" + event.data + "\\nEND";
      });
      </script>
      <iframe src="page.html" style="border: 0; width: \(width)px; height: 1000px"></iframe>
      </body>
      """)
    _ = file
    let outcome = try open(
      URL(filePath: frame),
      [
        "--dump-dom", "--enable-logging=stderr", "--virtual-time-budget=4000",
        "--window-size=\(max(width, 600)),1000",
      ] + arguments)
    let lines = outcome.text.components(separatedBy: "\n")
    let start = try #require(
      lines.firstIndex { $0.hasSuffix("SAID") }, "\(outcome.errors.suffix(800))")
    let said = lines[(start + 1)...].prefix { !$0.hasPrefix("END") }
    return (said.filter { !$0.isEmpty }, outcome.errors)
  }
}

extension String {
  /// As it stands in the page's source.
  fileprivate var escaped: String { replacing("'", with: "&#39;") }
}
