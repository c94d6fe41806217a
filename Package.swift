// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "einvernehmen",
    products: [
        .executable(name: "einvernehmen", targets: ["einvernehmen"]),
        .library(name: "Costing", targets: ["Costing"]),
        .library(name: "Decisions", targets: ["Decisions"]),
        .library(name: "Ledger", targets: ["Ledger"]),
        .library(name: "Register", targets: ["Register"]),
        .library(name: "Documents", targets: ["Documents"]),
        .library(name: "Serving", targets: ["Serving"]),
        .library(name: "Website", targets: ["Website"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // What it costs. Pure, imports nothing.
        .target(name: "Costing"),
        // What it is called in other languages.
        .target(name: "Texts", resources: [.copy("Catalogues")]),
        // What is decided. Pure.
        .target(name: "Decisions", dependencies: ["Costing", "Texts"]),
        // What happened.
        .target(
            name: "Ledger",
            dependencies: [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // The office that runs it.
        .target(
            name: "Register",
            dependencies: [
                "Costing", "Decisions", "Ledger",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ]),
        // What is written.
        .target(
            name: "Documents",
            dependencies: [
                "Costing", "Decisions", "Register",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        // Who asks, and what holds for all that is served.
        .target(
            name: "Serving",
            dependencies: [
                "Costing", "Decisions", "Documents", "Register",
                .product(name: "Hummingbird", package: "hummingbird"),
            ]),
        // What is seen.
        .target(
            name: "Website",
            dependencies: [
                "Costing", "Decisions", "Documents", "Register", "Serving",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            resources: [.copy("Assets")]),
        // What other programs read.
        .target(
            name: "OpenData",
            dependencies: [
                "Costing", "Decisions", "Documents", "Register", "Serving",
                .product(name: "Hummingbird", package: "hummingbird"),
            ]),
        // The command line.
        .executableTarget(
            name: "einvernehmen",
            dependencies: [
                "Costing", "Decisions", "Documents", "Ledger", "OpenData", "Register", "Serving", "Website",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

        // Where tests work, which goes with them, the case that they have in common, and what time they take.
        .target(name: "Folders", path: "Tests/Folders"),
        .testTarget(name: "CostingTests", dependencies: ["Costing"]),
        .testTarget(name: "TextsTests", dependencies: ["Texts"]),
        .testTarget(name: "DecisionsTests", dependencies: ["Decisions", "Folders"]),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Folders", "Ledger", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(name: "RegisterTests", dependencies: ["Folders", "Register"], exclude: ["Golden"]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["CCmarkGFM", "Documents", "Folders"],
            exclude: ["Snapshots", "Charts/Snapshots"]),
        .testTarget(
            name: "ServingTests",
            dependencies: [
                "Serving", .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Folders", "Serving", "Website", .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(
            name: "OpenDataTests",
            dependencies: [
                "Folders", "OpenData", "Serving", .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Folders", "einvernehmen", .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
