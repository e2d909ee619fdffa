// swift-tools-version: 6.2
import PackageDescription

/// What the engine's own targets are held to, too.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "conditions",
  dependencies: [
    .package(name: "threatlevel", path: "../..")
  ],
  targets: [
    .target(name: "SharedTask", swiftSettings: house),
    .executableTarget(
      name: "conditions",
      dependencies: ["SharedTask", .product(name: "CEL", package: "threatlevel")],
      swiftSettings: house),
    .executableTarget(name: "handwritten", dependencies: ["SharedTask"], swiftSettings: house),
  ]
)
