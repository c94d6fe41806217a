// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "einvernehmen", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        .executableTarget(name: "Measure", dependencies: [
            .product(name: "Costing", package: "einvernehmen"),
            .product(name: "Decisions", package: "einvernehmen"),
            .product(name: "Documents", package: "einvernehmen"),
            .product(name: "Ledger", package: "einvernehmen"),
            .product(name: "Register", package: "einvernehmen"),
            .product(name: "Serving", package: "einvernehmen"),
            .product(name: "Website", package: "einvernehmen"),
            .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "Hummingbird", package: "hummingbird"),
        ]),
    ],
    swiftLanguageModes: [.v6]
)
