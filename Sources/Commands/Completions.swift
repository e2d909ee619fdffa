import ArgumentParser
import SourceText
import ThreatLevelKit
import ThreatModel

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

  /// Paths of the settings of the rules file that the command line names, or of the usual one.
  static func settings(suffix: String = "") -> CompletionKind {
    .custom { words, _, _ in
      let named = words.dropFirst().first { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      let rules = RuleSetTuning.load(
        rules: named ?? Defaults.rules, evidence: [])
      return (rules.value?.settings ?? []).map { $0.setting.path + suffix }
    }
  }
}
