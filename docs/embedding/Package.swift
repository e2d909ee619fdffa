// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "verdicts",
  dependencies: [
    // From elsewhere: .package(url: "https://…/threatlevel", from: "0.1.0")
    .package(name: "threatlevel", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "verdicts",
      dependencies: [.product(name: "ThreatLevelKit", package: "threatlevel")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
