// swift-tools-version: 6.2
import PackageDescription

/// Set where the static Swift runtime is not installed: the release build then links as a debug build does.
let dynamic = Context.environment["NOTES_DYNAMIC"] != nil

let releaseOnLinux: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)

/// A static executable starts three times as fast: there is no dynamic linker to wait for.
let staticCompilation: [SwiftSetting] =
  dynamic ? [] : [.unsafeFlags(["-static-stdlib"], releaseOnLinux)]

let staticLinking: [LinkerSetting] =
  dynamic
  ? []
  : [
    .unsafeFlags(
      [
        "-static-stdlib", "-static-executable",
        "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
        "-Xlinker", "--gc-sections", "-Xlinker", "-s",
      ], releaseOnLinux)
  ]

// Debian's description of it asks for a flag that packages may not use; there, no flag is needed.
#if os(macOS)
  let utf8procPackage: String? = "libutf8proc"
#else
  let utf8procPackage: String? = nil
#endif

let package = Package(
  name: "notes",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "notes", targets: ["notes"]),
    .library(name: "NotesCore", targets: ["NotesCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: utf8procPackage,
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "BoundedRegex", dependencies: ["CPCRE2"]),
    .target(name: "JSONSchema", dependencies: ["BoundedRegex", "CPCRE2"]),
    .target(
      name: "NotesCore",
      dependencies: ["BoundedRegex", "CLibYAML", "CPCRE2", "CUTF8Proc", "CLinux", "JSONSchema"],
      exclude: ["Lint/Rules/README.md", "Reports/Search/generate-simplified-form.py"]
    ),
    .executableTarget(
      name: "notes",
      dependencies: [
        "NotesCore", "CMarkGFM",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Terminal/generate-display-width.py"],
      swiftSettings: staticCompilation, linkerSettings: staticLinking),
    .executableTarget(
      name: "notes-bench", dependencies: ["NotesCore"],
      swiftSettings: staticCompilation, linkerSettings: staticLinking),
    .testTarget(
      name: "JSONSchemaTests", dependencies: ["JSONSchema"]),
    .testTarget(
      name: "NotesCoreTests", dependencies: ["NotesCore", "JSONSchema"]),
    .testTarget(
      name: "CommandTests", dependencies: ["notes", "NotesCore"], exclude: ["Transcripts", "Libraries"]),
  ]
)
