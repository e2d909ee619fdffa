// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is held to.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A floor of the house: a target and the floors below that it may import.
func floor(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: house)
}

/// The tests of a floor.
func tests(
  _ name: String, of below: [Target.Dependency], goldens: Bool = false
) -> Target {
  .testTarget(
    name: name, dependencies: below, exclude: goldens ? ["Golden"] : [], swiftSettings: house)
}

let package = Package(
  name: "threatlevel",
  products: [
    .executable(name: "threatlevel", targets: ["threatlevel"]),
    .library(
      name: "ThreatLevelKit",
      targets: ["ThreatLevelKit", "Scorecards", "ThreatModel", "SourceText"]),
    .library(name: "CEL", targets: ["CEL", "SourceText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    floor("SideBySide"),
    floor("SourceText"),
    floor("YAMLTree", on: ["CLibYAML", "SourceText"]),
    floor("CEL", on: ["SourceText"]),
    floor("ThreatModel", on: ["SourceText"]),
    floor("Dossiers", on: ["YAMLTree", "ThreatModel", "SideBySide", "SourceText"]),
    floor("RuleBook", on: ["Dossiers", "CEL", "YAMLTree", "ThreatModel", "SourceText"]),
    floor("Assessing", on: ["RuleBook", "Dossiers", "CEL", "ThreatModel", "SourceText"]),
    floor(
      "Robustness",
      on: [
        "Assessing", "RuleBook", "Dossiers", "CEL", "ThreatModel", "SideBySide", "SourceText",
      ]),
    floor(
      "Tuning",
      on: [
        "Assessing", "RuleBook", "YAMLTree", "ThreatModel", "SideBySide", "SourceText",
      ]),
    floor(
      "Interchange",
      on: [
        "Assessing", "RuleBook", "Dossiers", "YAMLTree", "ThreatModel", "SideBySide", "SourceText",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    floor("Scorecards", on: ["ThreatModel", "SourceText"]),
    floor(
      "ThreatLevelKit",
      on: [
        "Scorecards", "Robustness", "Tuning", "Interchange", "Assessing", "RuleBook", "Dossiers",
        "YAMLTree", "ThreatModel", "SideBySide", "SourceText",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    floor(
      "Commands",
      on: [
        "ThreatLevelKit", "Scorecards", "ThreatModel", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "threatlevel", dependencies: ["Commands"], swiftSettings: house),
    .executableTarget(
      name: "rule-set-benchmark",
      dependencies: ["RuleBook", "Dossiers", "YAMLTree", "ThreatModel", "SourceText"],
      path: "Benchmarks/RuleSet", swiftSettings: house),
    .executableTarget(
      name: "fit-benchmark",
      dependencies: [
        "Tuning", "Assessing", "RuleBook", "Dossiers", "YAMLTree", "ThreatModel", "SourceText",
      ],
      path: "Benchmarks/Fit", swiftSettings: house),
    tests("ArchitectureTests", of: []),
    tests("SideBySideTests", of: ["SideBySide"]),
    tests("SourceTextTests", of: ["SourceText"], goldens: true),
    tests("YAMLTreeTests", of: ["YAMLTree", "SourceText"]),
    tests("CELTests", of: ["CEL", "SourceText"]),
    tests("ThreatModelTests", of: ["ThreatModel"]),
    tests("DossiersTests", of: ["Dossiers", "YAMLTree", "ThreatModel", "SourceText"]),
    tests(
      "RuleBookTests",
      of: [
        "RuleBook", "Assessing", "Dossiers", "CEL", "YAMLTree", "ThreatModel", "SourceText",
      ]),
    tests(
      "AssessingTests",
      of: [
        "Assessing", "RuleBook", "Dossiers", "CEL", "YAMLTree", "ThreatModel", "SourceText",
      ]),
    tests(
      "RobustnessTests",
      of: [
        "Robustness", "Assessing", "RuleBook", "Dossiers", "CEL", "YAMLTree", "ThreatModel",
        "SourceText",
      ]),
    tests(
      "TuningTests",
      of: [
        "Tuning", "Assessing", "RuleBook", "Dossiers", "YAMLTree", "ThreatModel", "SourceText",
      ]),
    tests(
      "InterchangeTests",
      of: ["Interchange", "Dossiers", "YAMLTree", "ThreatModel", "SourceText"]),
    tests("CommandsTests", of: ["threatlevel", "ThreatLevelKit", "YAMLTree", "SourceText"]),
    tests("ScorecardsTests", of: ["Scorecards", "ThreatModel", "SourceText"], goldens: true),
  ]
)
