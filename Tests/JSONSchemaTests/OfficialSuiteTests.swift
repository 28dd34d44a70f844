import Foundation
import JSONSchema
import Testing

/// Runs the official test suite of JSON Schema, where it is: beside the checkout, or where
/// `NOTES_JSON_SCHEMA_SUITE` says.
struct OfficialSuiteTests {
  @Test func everyRequiredTestPasses() throws {
    guard let suite = OfficialSuite.find() else {
      print("JSON Schema draft 2020-12: the official suite is not here, so its tests are skipped")
      return
    }
    let results = try suite.run("tests/draft2020-12", assertsFormats: false)
    let passed = results.filter(\.passed).count
    print("JSON Schema draft 2020-12: \(passed) of \(results.count) required tests pass")
    #expect(results.count >= 1000)
    for result in results where !result.passed { Issue.record("\(result.name)") }
  }

  /// All but those of names of hosts outside of ASCII, which want the tables of IDNA, and lookbehind of any width.
  @Test func theFormatsAreAsserted() throws {
    guard let suite = OfficialSuite.find() else { return }
    let results = try suite.run("tests/draft2020-12/optional/format", assertsFormats: true)
    let passed = results.filter(\.passed).count
    print("JSON Schema draft 2020-12: \(passed) of \(results.count) tests of formats pass")
    for result in results where !result.passed {
      let isKnown =
        result.name.hasPrefix("idn-hostname.json")
        || result.name.hasPrefix("hostname.json: validation of A-label")
        || result.name.contains("variable-width lookbehind")
      if !isKnown { Issue.record("\(result.name)") }
    }
  }
}

/// A checkout of the official test suite.
struct OfficialSuite {
  let folder: URL
  let store: SchemaStore

  /// One test, and whether it came out as the suite says.
  struct Result {
    let name: String
    let passed: Bool
  }

  static func find() -> OfficialSuite? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["NOTES_JSON_SCHEMA_SUITE"].map { URL(filePath: $0) }
      ?? root.appending(path: "../shared/suites/json-schema-test-suite")
    guard FileManager.default.fileExists(atPath: folder.appending(path: "tests/draft2020-12").path) else {
      return nil
    }
    return try? OfficialSuite(folder: folder)
  }

  private init(folder: URL) throws {
    self.folder = folder
    var store = SchemaStore()
    let remotes = folder.appending(path: "remotes")
    for path in FileManager.default.enumerator(atPath: remotes.path)?.compactMap({ $0 as? String }) ?? []
    where path.hasSuffix(".json") {
      let document = try JSON.parse(Array(Data(contentsOf: remotes.appending(path: path))))
      store.add(document, at: "http://localhost:1234/" + path)
    }
    self.store = store
  }

  /// The results of all tests in the files of a folder, without those below it.
  func run(_ path: String, assertsFormats: Bool) throws -> [Result] {
    let folder = folder.appending(path: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".json") }.flatMap { name in
      let file = try JSON.parse(Array(Data(contentsOf: folder.appending(path: name))))
      return (file.root.array ?? []).flatMap { group in
        run(group, file: name, assertsFormats: assertsFormats)
      }
    }
  }

  private func run(_ group: JSON, file: String, assertsFormats: Bool) -> [Result] {
    guard let group = group.object, let schema = group["schema"], let tests = group["tests"]?.array else {
      return [Result(name: "\(file): not of the suite's form", passed: false)]
    }
    var compiled: Schema?
    var problem = ""
    do throws(SchemaError) {
      compiled = try Schema.compile(
        JSONDocument(schema), baseURI: "", store: store, assertsFormats: assertsFormats)
    } catch {
      problem = error.defects.map(\.message).joined(separator: "; ")
    }
    return tests.map { test in
      let name =
        "\(file): \(group["description"]?.string ?? ""): \(test.object?["description"]?.string ?? "")"
      guard let compiled, let data = test.object?["data"] else {
        return Result(name: name + ": " + problem, passed: false)
      }
      let errors = compiled.validate(data)
      let passed = JSON.boolean(errors.isEmpty) == test.object?["valid"]
      return Result(
        name: passed ? name : name + ": " + errors.map(\.message).joined(separator: "; "), passed: passed)
    }
  }
}
