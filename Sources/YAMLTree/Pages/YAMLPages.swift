package import SourceText

/// A page for each problem that reading YAML can report.
package enum YAMLPages {
  /// In no particular order.
  package static let all = characters + limits + syntax + structure + values
}
