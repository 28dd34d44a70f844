import Foundation
import Testing

@testable import NotesCore

struct ScalarQuoterTests {
  @Test(arguments: [
    ("Universal Transformers", "Universal Transformers"), ("ACT 机制", "ACT 机制"), ("12/36", "12/36"),
    ("-x", "-x"), ("a:b", "a:b"), ("a#b", "a#b"), ("3D", "3D"), ("v1.0", "v1.0"), ("😀", "😀"), ("40%", "40%"),
    ("no", "\"no\""), ("No", "\"No\""), ("y", "\"y\""), ("~", "\"~\""), ("", "\"\""), ("=", "\"=\""),
    ("1.10", "\"1.10\""), ("2101.00010", "\"2101.00010\""), ("010", "\"010\""), ("0x1F", "\"0x1F\""),
    ("1_000", "\"1_000\""), ("12:30", "\"12:30\""), ("12:30:45", "\"12:30:45\""), ("1e3", "\"1e3\""),
    (".inf", "\".inf\""), ("2024-01-01", "\"2024-01-01\""), ("2024-1-1", "\"2024-1-1\""),
    ("1.2.3", "\"1.2.3\""),
    ("Foo: bar", "\"Foo: bar\""), ("a #b", "\"a #b\""), ("a:", "\"a:\""), ("@x", "\"@x\""), ("`x", "\"`x\""),
    (" x", "\" x\""), ("x ", "\"x \""), ("- x", "\"- x\""), ("[Re] X", "\"[Re] X\""), ("{{x}}", "\"{{x}}\""),
    ("\"x\" y", "'\"x\" y'"), ("$\\alpha$", "$\\alpha$"), ("a: \\b", "'a: \\b'"),
    ("it's: \"x\"", "'it''s: \"x\"'"),
    ("a\nb", "\"a\\nb\""), ("a\tb", "\"a\\tb\""), ("\u{2028}", "\"\\u2028\""), ("\0", "\"\\x00\""),
    ("\u{1B}\"\\", "\"\\x1B\\\"\\\\\""), ("\u{FEFF}", "\"\\uFEFF\""),
  ])
  func quotesWhatAReaderWouldMistakeAndNoMore(text: String, scalar: String) {
    #expect(ScalarQuoter.quote(text) == scalar)
  }

  @Test func quotesAlwaysWhereAsked() {
    #expect(ScalarQuoter.quote("1a", always: true) == "\"1a\"")
    #expect(ScalarQuoter.quote("abs", in: .flow) == "abs")
    #expect(ScalarQuoter.quote("a, b", in: .flow) == "\"a, b\"")
  }

  @Test(arguments: Seeds.all)
  func whatGoesInComesOut(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = RandomText.text(using: &generator)
      for yaml in ["a: \(ScalarQuoter.quote(text))\n", "a: [\(ScalarQuoter.quote(text, in: .flow)), b]\n"] {
        let read = frontMatter("---\n\(yaml)---\n")
        var node = try #require(read.entries.first?.valueNode, "\(yaml)")
        if read.tree.form(node) == .flowSequence {
          node = try #require(read.tree.children(node).first { _ in true })
        }
        #expect(read.text(node).utf8.elementsEqual(text.utf8), "\(yaml)")
      }
    }
  }

  @Test(
    .enabled(if: PyYAML.isInstalled, "python3 has no yaml module: install python3-yaml"),
    arguments: Seeds.all.prefix(4))
  func whatGoesInComesOutOfPyYAML(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<300).map { _ in RandomText.text(using: &generator) }
    let yaml = texts.map { "- \(ScalarQuoter.quote($0))\n- [\(ScalarQuoter.quote($0, in: .flow))]\n" }
      .joined()
    let read = try PyYAML.load(yaml)
    #expect(read.count == texts.count * 2)
    for (index, text) in texts.enumerated() where read.count == texts.count * 2 {
      #expect(
        (read[index * 2] as? String).map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)")
      let flow = (read[index * 2 + 1] as? [Any])?.first as? String
      #expect(flow.map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)")
    }
  }
}

/// Python's YAML reader, the one that most readers' scripts use.
enum PyYAML {
  static let isInstalled = (try? load("- a\n"))?.count == 1

  static func load(_ yaml: String) throws -> [Any] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "/usr/bin/python3", "-c",
      "import sys,yaml,json; json.dump(yaml.safe_load(sys.stdin.buffer.read().decode()), sys.stdout, default=repr)",
    ]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(yaml.utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: data) as? [Any] ?? []
  }
}
