import Foundation

/// One run of the tool that was built with the tests: what it printed, and how it ended.
struct ToolRun {
  let output: String
  let errors: String
  let status: Int32

  /// Runs the tool in a folder, on a fixed day, in English unless the arguments say otherwise.
  ///
  /// - Parameter wrapper: A program, with its arguments, that starts the tool.
  init(_ arguments: [String], in folder: String, wrapper: [String] = []) throws {
    let process = Process()
    let command = wrapper + [ToolRun.tool.path] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "NOTES_TODAY": "2026-11-24", "COLUMNS": "100"]
    // Files, not pipes: nothing to wait for in the right order.
    let files = [UUID(), UUID()].map { FileManager.default.temporaryDirectory.appending(path: $0.uuidString) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// The tool stands beside the tests' bundle, or in the package's build folder.
  private static let tool: URL = {
    let package = URL(fileURLWithPath: #filePath).appending(path: "../../../..").standardized
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folders =
      bundles.map { $0.deletingLastPathComponent() }
      + [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
    let places = folders + [package.appending(path: ".build/debug")]
    let tools = places.map { $0.appending(path: "notes") }
    return tools.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? tools[tools.count - 1]
  }()
}
