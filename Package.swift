// swift-tools-version: 6.2
import PackageDescription

// `VENTANILLA_PACKAGE=core` leaves the web out: billing, storage, mail and documents then build and test on their own.
let coreOnly = Context.environment["VENTANILLA_PACKAGE"] == "core"

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")

var dependencies: [Package.Dependency] = [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
]

var products: [Product] = []

var targets: [Target] = [
    // Foundation
    .target(name: "Core", dependencies: [crypto]),
    .target(name: "Storage", dependencies: ["Core"]),
    .target(
        name: "SQLiteStorage",
        dependencies: [
            "Storage", .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "PostgreSQLStorage", dependencies: ["Storage", "CLibPQ", logging]),

    // The domain
    .target(name: "Billing", dependencies: ["Core", "Storage", crypto]),
    .target(name: "Access", dependencies: ["Billing", crypto, cryptoExtras]),
    .target(name: "Scheduling", dependencies: ["Billing", logging]),
    .target(name: "SandboxProcessor", dependencies: ["Billing"]),
    .target(
        name: "Simulation",
        dependencies: [
            "Access", "Billing", "Scheduling", "SandboxProcessor", "SQLiteStorage", "PostgreSQLStorage", crypto,
            logging,
        ]),

    // What is shown, sent and printed
    .target(name: "HTML"),
    .target(name: "Localization", dependencies: ["Core"]),
    .target(name: "Wording", dependencies: ["Access", "Billing", "Localization"]),
    .systemLibrary(
        name: "CPangoCairo", pkgConfig: "pangocairo",
        providers: [.apt(["libpango1.0-dev", "libcairo2-dev", "fonts-dejavu-core"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "Documents", dependencies: ["Wording", "CPangoCairo", "CLibZip", "CQREncode"]),
    .systemLibrary(
        name: "CGdkPixbuf", pkgConfig: "gdk-pixbuf-2.0", providers: [.apt(["libgdk-pixbuf-2.0-dev"])]),
    .target(name: "Pictures", dependencies: ["Core", "Storage", "CGdkPixbuf"]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CurlShim", dependencies: ["CCurl"]),
    .target(
        name: "Mail",
        dependencies: [
            "Wording", "HTML", "CurlShim", logging, .product(name: "Mustache", package: "swift-mustache"),
        ]),

    // Merchants to try it all with
    .target(name: "Demo", dependencies: ["Access", "Billing", "Scheduling", "SQLiteStorage", "CPangoCairo"]),

    // Tests
    .target(
        name: "TestSupport",
        dependencies: ["Access", "Billing", "Scheduling", "SQLiteStorage", "PostgreSQLStorage", "SandboxProcessor"],
        path: "Tests/TestSupport"),
    .testTarget(name: "CoreTests", dependencies: ["Core"]),
    .testTarget(name: "StorageTests", dependencies: ["TestSupport"]),
    .testTarget(name: "BillingTests", dependencies: ["TestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "AccessTests", dependencies: ["TestSupport"]),
    .testTarget(name: "SchedulingTests", dependencies: ["TestSupport"]),
    .testTarget(name: "Scenarios", dependencies: ["TestSupport"]),
    .testTarget(name: "SandboxProcessorTests", dependencies: ["TestSupport"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "TestSupport"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "LocalizationTests", dependencies: ["Localization"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    .target(name: "MailTestSupport", dependencies: ["Mail", "TestSupport"], path: "Tests/MailTestSupport"),
    .testTarget(name: "MailTests", dependencies: ["MailTestSupport"], exclude: ["Golden"]),
    .testTarget(name: "DemoTests", dependencies: ["Demo", "TestSupport"]),
]

if !coreOnly {
    dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ]
    products += [.executable(name: "ventanilla", targets: ["Server"]), .executable(name: "bench", targets: ["Bench"])]
    targets += [
        // Who stands at the window, one target each
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Web", dependencies: ["Billing", "HTML", "Localization", "CZlib", hummingbird, crypto]),
        .target(name: "Portal", dependencies: ["Web", "Documents", "Wording"]),
        .target(
            name: "Console",
            dependencies: ["Web", "Access", "Billing", "Wording", "Localization", "Documents", "Mail", "Pictures"]),
        .target(name: "SandboxPages", dependencies: ["Web", "SandboxProcessor", "Wording"]),
        .target(name: "API", dependencies: ["Access", "Billing", "Scheduling", "Web", hummingbird]),
        .executableTarget(
            name: "Server",
            dependencies: [
                "Portal", "Console", "SandboxPages", "API", "Access", "Scheduling", "Mail", "Documents", "Demo",
                "Pictures", "SandboxProcessor",
                "Simulation", "SQLiteStorage", "PostgreSQLStorage", hummingbird, crypto,
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "API", "Access", "Billing", "Documents", "Scheduling", "Mail", "SQLiteStorage", "PostgreSQLStorage",
                "SandboxProcessor",
                hummingbird,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "WebTests", dependencies: ["Web", "CZlib", "TestSupport", crypto]),
        .testTarget(
            name: "SandboxPagesTests",
            dependencies: ["SandboxPages", "TestSupport", hummingbirdTesting]),
        .target(
            name: "APITestSupport",
            dependencies: ["API", "TestSupport", hummingbirdTesting], path: "Tests/APITestSupport"),
        .testTarget(name: "APITests", dependencies: ["APITestSupport"]),
        .target(
            name: "PortalTestSupport",
            dependencies: ["Portal", "SandboxPages", "MailTestSupport", hummingbirdTesting],
            path: "Tests/PortalTestSupport"),
        .testTarget(name: "PortalTests", dependencies: ["PortalTestSupport"], exclude: ["Golden"]),
        .target(
            name: "ConsoleTestSupport", dependencies: ["Console", "PortalTestSupport"],
            path: "Tests/ConsoleTestSupport"),
        .testTarget(name: "ConsoleTests", dependencies: ["ConsoleTestSupport"]),
        .testTarget(
            name: "ServerTests",
            dependencies: ["Server", "APITestSupport", "PortalTestSupport", "ConsoleTestSupport"]),
    ]
}

// `bin/check-security` builds the fuzzers: our own readers are instrumented, packages are not.
if Context.environment["VENTANILLA_FUZZ"] != nil {
    let instrumented = ["Core", "HTML", "Billing", "Access", "Mail", "Documents", "Pictures", "Web", "API"]
    for target in targets where instrumented.contains(target.name) {
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
    }
    products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
    targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["API", "Web", "Mail", "Documents", "Pictures"], path: "Tests/Fuzz",
            swiftSettings: [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

let package = Package(
    name: "ventanilla",
    products: products,
    dependencies: dependencies,
    targets: targets,
    swiftLanguageModes: [.v6]
)
