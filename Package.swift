// swift-tools-version: 6.1
import PackageDescription

// The house, floor by floor. A module may import only from the floors below it;
// `./test` builds with `--explicit-target-dependency-import-check error`, so an import
// that is not declared here does not pass.

/// Imports are private unless a file says `public import`, and every file names the modules it looks into.
let houseStyle: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

func room(_ name: String, on floorsBelow: [Target.Dependency], embedding assets: [String] = []) -> Target {
    .target(
        name: name, dependencies: floorsBelow, resources: assets.map { .embedInCode("Assets/\($0)") },
        swiftSettings: houseStyle)
}

func tests(of name: String, with more: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name)] + more, swiftSettings: houseStyle)
}

/// The explorer's program, in parts; they are built into ours.
let explorerParts = [
    "graph", "backing", "chains", "claims", "words", "answer", "layers", "rows", "places", "boxes", "layout", "address",
    "choice", "drawing", "telling", "page",
].map { "explore-\($0).js" }

let package = Package(
    name: "Spinewise",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "spinewise", targets: ["spinewise"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
        // Without Foundation, which would double the program.
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    ],
    targets: [
        // Cellar: the C library, and the only room that speaks with the operating system.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CPlatform"),
        room(
            "Platform",
            on: [
                "CPlatform", .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        // Ground: findings, the markup writer, layered drawings, anatomy.
        room("Diagnostics", on: ["Platform"]),
        room("HTML", on: ["CPlatform"]),
        room("Drawing", on: []),
        room("Figures", on: []),
        // 1: the words we share, findings told.
        room("Knowledge", on: ["Diagnostics"]),
        room("Reports", on: ["Diagnostics", "Platform"]),
        // 2: the positioned tree, the cause graph, sentences, what a page holds.
        room("LessonSyntax", on: ["CLibXML2", "Diagnostics"]),
        room("Causality", on: ["Knowledge"]),
        room("Wording", on: ["Knowledge"]),
        room("PageModels", on: ["Drawing", "HTML"]),
        // 3: XML becomes meaning, answers, the explorer; page models are laid out.
        room("LessonDecoding", on: ["LessonSyntax", "Knowledge", "Diagnostics"]),
        room("Answers", on: ["Causality", "Wording", "Knowledge"]),
        room("Explorer", on: ["Wording", "Causality", "Knowledge", "HTML"], embedding: explorerParts),
        .target(
            name: "Templates", dependencies: ["PageModels", "Drawing", "Figures", "HTML"], path: "templates",
            exclude: ["README.md"],
            resources: [.embedInCode("Assets/site.css"), .embedInCode("Assets/figures.css")],
            swiftSettings: houseStyle),
        // 4: judge, mend, write, make page models.
        room("Checks", on: ["LessonDecoding", "LessonSyntax", "Causality", "Knowledge", "Diagnostics"]),
        room("Mending", on: ["LessonDecoding", "LessonSyntax", "Diagnostics", "Platform"]),
        room("Publishing", on: ["Platform"]),
        room(
            "Pages",
            on: ["PageModels", "Answers", "Wording", "Causality", "Drawing", "Knowledge", "HTML", "Diagnostics"]),
        // 5: the stairs.
        room(
            "Engine",
            on: [
                "Checks", "Publishing", "Explorer", "Templates", "Answers", "Wording", "LessonDecoding", "Pages",
                "LessonSyntax",
                "Causality", "HTML",
                "Knowledge", "Diagnostics", "Platform",
            ]),
        // 6: build, watch, serve, reload.
        room(
            "PreviewServer",
            on: ["Engine", "Templates", "Platform", .product(name: "FlyingSocks", package: "FlyingFox")],
            embedding: ["preview.css", "preview.js"]),
        // 7: what people touch.
        room(
            "SpinewiseCLI",
            on: [
                "PreviewServer", "Engine", "Checks", "Mending", "Publishing", "Answers", "Wording", "LessonDecoding",
                "LessonSyntax", "Causality", "Knowledge", "Reports", "Diagnostics", "Platform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Roof.
        .executableTarget(
            name: "spinewise",
            dependencies: [
                "SpinewiseCLI", "Platform", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: houseStyle),

        // Tests.
        .executableTarget(
            name: "ExplorerFixtures",
            dependencies: ["Engine", "Explorer", "Answers", "Wording", "Causality", "Knowledge"],
            path: "Tests/ExplorerFixtures", swiftSettings: houseStyle),
        .target(
            name: "TestSupport",
            dependencies: ["Checks", "LessonDecoding", "LessonSyntax", "Causality", "Knowledge", "Diagnostics"],
            path: "Tests/TestSupport", swiftSettings: houseStyle),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "Engine", "Checks", "Explorer", "Mending", "Pages", "Templates", "Answers", "LessonDecoding",
                "LessonSyntax", "Causality", "Knowledge", "Diagnostics",
            ],
            path: "Tests/Fuzzing/Targets", swiftSettings: houseStyle),
        .testTarget(name: "FuzzingTests", dependencies: ["FuzzTargets", "TestSupport"], swiftSettings: houseStyle),
        tests(of: "Platform", with: ["TestSupport"]),
        tests(of: "Diagnostics"),
        tests(of: "Reports", with: ["Diagnostics"]),
        tests(of: "Causality", with: ["TestSupport", "Knowledge"]),
        tests(of: "Answers", with: ["TestSupport", "Causality", "Knowledge", "Wording"]),
        tests(of: "Wording", with: ["Knowledge"]),
        tests(of: "LessonSyntax", with: ["TestSupport", "Diagnostics"]),
        tests(of: "LessonDecoding", with: ["TestSupport", "LessonSyntax", "Knowledge", "Diagnostics"]),
        tests(of: "HTML"),
        tests(of: "Drawing"),
        tests(of: "Figures"),
        tests(
            of: "Explorer", with: ["TestSupport", "Pages", "PageModels", "Wording", "Causality", "Knowledge", "HTML"]),
        tests(of: "Pages", with: ["PageModels", "Causality", "Knowledge", "HTML", "Diagnostics"]),
        tests(of: "Templates", with: ["Figures", "Pages", "Causality", "Knowledge", "HTML", "Diagnostics"]),
        tests(of: "Publishing", with: ["TestSupport"]),
        tests(of: "PreviewServer", with: ["TestSupport", "Engine", "Templates"]),
        tests(
            of: "SpinewiseCLI",
            with: [
                "TestSupport", "Engine", "LessonDecoding", "Answers", "Causality", "Knowledge", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Engine", "TestSupport", "Templates", "PageModels", "Pages", "Publishing", "LessonDecoding",
                "Causality", "Knowledge",
                "HTML", "Diagnostics",
            ],
            swiftSettings: houseStyle),
        tests(
            of: "Mending",
            with: ["Platform", "Knowledge", "LessonDecoding", "LessonSyntax", "TestSupport", "Diagnostics"]),
        tests(of: "Checks", with: ["TestSupport", "LessonDecoding", "LessonSyntax", "Causality", "Diagnostics"]),
    ]
)

// The fuzzers are built with sanitizers and by nobody but `Tests/Fuzzing/run`.
if Context.environment["SPINEWISE_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzzing", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Driver",
            swiftSettings: houseStyle + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
