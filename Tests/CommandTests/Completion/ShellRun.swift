import Foundation

/// Runs a script in a shell that finds the built tool by its name.
struct ShellRun {
  let shell: String
  let folder: String

  /// Where the shell is; nil where it is not installed.
  var program: String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The folder of the built tool: that of the test bundle.
  static var products: String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath
    return URL(fileURLWithPath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent().path
  }

  /// The lines that the script prints; `arguments` are its own.
  func lines(_ script: String, _ arguments: [String] = []) throws -> [String] {
    guard let program else { return [] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    let flags = ["bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["-N"]][shell] ?? []
    process.arguments = flags + ["-c", script] + (shell == "fish" ? [] : ["test"]) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": ShellRun.products + ":/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
      "HOME": folder + "/notes",
      "NOTES_TODAY": "2026-11-24",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
