import Testing

@testable import NotesCore

struct FrontMatterPropertyTests {
  @Test(arguments: Seeds.all)
  func everyRangeIsInBoundsWhateverTheBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let bytes = RandomText.bytes(using: &generator)
      let read = FrontMatter(Source(path: "a.md", bytes: bytes))
      for node in read.tree.nodes {
        #expect(node.start >= 0 && node.start <= node.end && Int(node.end) <= bytes.count, "\(bytes)")
        #expect(Int(node.next) <= read.tree.nodes.count, "\(bytes)")
      }
      for diagnostic in read.diagnostics {
        #expect(diagnostic.range.upperBound <= bytes.count, "\(bytes)")
      }
    }
  }

  @Test(arguments: Seeds.all)
  func theScannerReadsWhatLibYAMLReads(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var scanned = 0
    for _ in 0..<300 {
      let bytes = Array(RandomFrontMatter.yaml(using: &generator).utf8)
      bytes.withUnsafeBufferPointer { buffer in
        guard let tree = BlockScanner.scan(buffer, content: 0..<bytes.count) else { return }
        scanned += 1
        let reference = LibYAMLParser.parse(buffer, content: 0..<bytes.count)
        #expect(
          reference.problem == nil && reference.oddities.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
        #expect(
          shape(tree, bytes) == shape(reference.tree, bytes), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(scanned > 30)
  }

  private func shape(_ tree: YAMLTree, _ bytes: [UInt8]) -> [String] {
    tree.nodes.indices.map { index in
      let node = YAMLTree.NodeID(index: index)
      return "\(tree.form(node)) \(tree.range(node)) \(tree.nodes[index].next) \(tree.text(node, in: bytes))"
    }
  }

  @Test(arguments: Seeds.all)
  func aValueThatIsSetIsReadAndNothingElseChanges(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var edited = 0
    for _ in 0..<100 {
      let text = "---\n" + RandomFrontMatter.yaml(using: &generator) + "---\nbody\n"
      let source = Source(path: "a.md", bytes: Array(text.utf8))
      let before = FrontMatter(source)
      let key = Field.allCases.randomElement(using: &generator)?.key ?? "title"
      let value = RandomFrontMatter.value(using: &generator)
      guard let result = try? FrontMatterEditor.apply([.set(key: key, value)], to: source) else { continue }
      edited += 1
      let after = FrontMatter(result)
      let target = try #require(after.entries.first { $0.key == key }, "\(text)")
      #expect(
        YAMLComparison.isSame(after.tree.value(target.valueNode, in: result.bytes), value.meaning), "\(text)")
      for entry in before.entries where entry.key != key {
        let kept = try #require(after.entries.first { $0.key == entry.key }, "\(text)")
        #expect(
          source.text(before.tree.range(entry.valueNode)) == result.text(after.tree.range(kept.valueNode)),
          "\(text)")
      }
      // Setting it again changes nothing.
      #expect(try FrontMatterEditor.apply([.set(key: key, value)], to: result).bytes == result.bytes)
      #expect(try FrontMatterEditor.apply([], to: source).bytes == source.bytes)
    }
    #expect(edited > 30)
  }

  @Test(arguments: Seeds.all)
  func aFieldThatIsInsertedAndRemovedLeavesTheSameBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = "---\n" + RandomFrontMatter.yaml(using: &generator) + "---\nbody\n"
      let source = Source(path: "a.md", bytes: Array(text.utf8))
      let key = Field.allCases.randomElement(using: &generator)?.key ?? "left"
      guard !FrontMatter(source).entries.contains(where: { $0.key == key }),
        let inserted = try? FrontMatterEditor.apply(
          [.set(key: key, RandomFrontMatter.value(using: &generator))], to: source),
        let removed = try? FrontMatterEditor.apply([.remove(key: key)], to: inserted)
      else { continue }
      #expect(removed.bytes == source.bytes, "\(text)")
    }
  }
}

/// Front matter of many shapes, most of it the kind that people write.
enum RandomFrontMatter {
  static func yaml(using generator: inout some RandomNumberGenerator) -> String {
    var keys = Field.allCases.map(\.key) + ["mine", "x-1"]
    keys.shuffle(using: &generator)
    return keys.prefix(Int.random(in: 1...7, using: &generator)).map { entry($0, using: &generator) }.joined()
  }

  static func value(using generator: inout some RandomNumberGenerator) -> FieldValue {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      .texts((0..<Int.random(in: 0...3, using: &generator)).map { _ in RandomText.text(using: &generator) })
    case 1: .quoted(RandomText.text(using: &generator))
    case 2:
      .mapping([
        .init("code", .text(RandomText.text(using: &generator))),
        .init("parts", .texts([RandomText.text(using: &generator)])),
      ])
    default: .text(RandomText.text(using: &generator))
    }
  }

  private static func entry(_ key: String, using generator: inout some RandomNumberGenerator) -> String {
    let scalar = RandomFrontMatter.scalar(using: &generator)
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: return "\(key):\n"
    case 1: return "# \(RandomText.text(using: &generator).filter { !$0.isNewline })\n\(key): \(scalar)\n"
    case 2: return "\(key):\n  - \(scalar)\n  - \(RandomFrontMatter.scalar(using: &generator))\n"
    case 3: return "\(key):\n- \(scalar)\n"
    case 4: return "\(key):\n  code: \(scalar)\n  b:\n    - \(RandomFrontMatter.scalar(using: &generator))\n"
    case 5: return "\(key): \(scalar)  # why\n"
    case 6: return "\(key): |\n  one\n\n  two\n\n"
    case 7: return "\(key): [\(scalar), b]\n\n"
    case 8: return "\(key): \(scalar)\n  more\n"
    case 9: return "\(key): \(RandomText.text(using: &generator))\n"
    default: return "\(key): \(scalar)\n"
    }
  }

  private static func scalar(using generator: inout some RandomNumberGenerator) -> String {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      return ["x", "状态空间", "12/36", "a b: c", "x:y", "a#b", "-1", "(x)", "é 😀"].randomElement(
        using: &generator) ?? "x"
    case 1: return "\"plain text, 中文\""
    case 2: return "'it is'"
    default: return ScalarQuoter.quote(RandomText.text(using: &generator))
    }
  }
}
