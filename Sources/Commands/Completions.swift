import ArgumentParser
import SourceText

/// What shells offer behind options and arguments.
enum Completions {
  /// Rules files and dossiers.
  static let yaml = CompletionKind.file(extensions: ["yaml", "yml"])

  /// States by the names of the dossiers that would be read.
  static let actors = CompletionKind.custom { _, _, _ in
    let files = FileAccess.yamlFiles(in: Defaults.path("seeds")).value ?? []
    return files.compactMap { path in
      path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    }
  }
}
