import Testing

@testable import NotesCore

/// What a merge of random notes must keep, worked out from what the notes say and not from any file.
struct MergeOracle {
  /// What a note says, each thing by itself.
  struct Facts {
    /// `tags: a`, `relations.uses: b`, `urls.code: https://…`, lines of prose, comments, `^id`, and so on.
    var things: Set<String> = []
    var scalars: [String: String] = [:]
    /// The keys that comments belong to.
    var owners: [String: String] = [:]
    var keys: Set<String> = []
    var prose: Set<String> = []

    init(_ note: EditedNote) {
      for entry in note.entries {
        keys.insert(entry.key)
        for comment in entry.lead + [entry.comment].compactMap({ $0 }) { owners["# " + comment] = entry.key }
        things.formUnion(entry.lead.map { "# " + $0 })
        if let comment = entry.comment { things.insert("# " + comment) }
        switch entry.value {
        case .scalar(let text, _): scalars[entry.key] = text
        case .list(let items, _): things.formUnion(items.map { "\(entry.key): \($0)" })
        case .members(let members): for member in members { scalars["urls." + member.name] = member.text }
        case .relations(let relations):
          for relation in relations {
            things.formUnion(relation.targets.map { "relations.\(relation.name): \($0)" })
          }
        }
      }
      prose = Set(note.prose)
      things.formUnion(prose)
      for annotation in note.annotations {
        things.formUnion(["^" + annotation.id, "^\(annotation.id) p. \(annotation.page)"])
        things.formUnion(annotation.words.map { "^\(annotation.id) > \($0)" })
        things.formUnion(annotation.comment.map { "^\(annotation.id) \($0)" })
      }
    }

    /// What a merged file says; nil where its front matter cannot be read.
    init?(_ text: String) {
      let source = Source(path: "", bytes: Array(text.utf8))
      let frontMatter = FrontMatter(source)
      guard frontMatter.isReadable, !frontMatter.diagnostics.contains(where: { $0.severity == .error }) else {
        return nil
      }
      for comment in FrontMatterComments(frontMatter)?.comments ?? [] {
        things.insert(source.text(comment.range))
      }
      for entry in frontMatter.entries {
        keys.insert(entry.key)
        add(frontMatter.tree.value(entry.valueNode, in: source.bytes), entry.key)
      }
      let document = Document(frontMatter)
      let end = AnnotationSections(document).ranges.first?.lowerBound ?? source.bytes.count
      for line in source.text(document.bodyStart..<end).split(whereSeparator: \.isNewline) {
        things.insert(String(line))
      }
      for annotation in document.annotations {
        let content = document.content(of: annotation)
        let id = "^" + (content.id ?? "")
        things.formUnion([id, "\(id) \(content.locator?.text ?? "")"])
        things.formUnion(content.words.split(separator: "\n").map { "\(id) > \($0)" })
        things.formUnion(content.comment.split(whereSeparator: \.isNewline).map { "\(id) \($0)" })
      }
    }

    private mutating func add(_ value: YAMLValue, _ key: String) {
      switch value {
      case .text(let text): scalars[key] = text
      case .missing: scalars[key] = ""
      case .sequence(let items): for case .text(let text) in items { things.insert("\(key): \(text)") }
      case .mapping(let pairs):
        for pair in pairs { if case .text(let name) = pair.key { add(pair.value, "\(key).\(name)") } }
      }
    }
  }

  let base: Facts
  let ours: Facts
  let theirs: Facts

  /// What is wrong with a merge without conflicts; nil where nothing is.
  func complaint(about text: String) -> String? {
    guard let result = Facts(text) else { return "unreadable" }
    for thing in base.things.union(ours.things).union(theirs.things).union(result.things) {
      let (own, other, old) = (
        ours.things.contains(thing), theirs.things.contains(thing), base.things.contains(thing)
      )
      let isExpected = own && other || own && !old || other && !old
      // A comment that one side deleted with its key stays where the other side keeps the key alive.
      if let key = base.owners[thing], result.keys.contains(key),
        !(ours.keys.contains(key) && theirs.keys.contains(key))
      {
        continue
      }
      if isExpected, goesWithItsKey(thing, result) { continue }
      if result.things.contains(thing) != isExpected {
        return "\(isExpected ? "lost" : "came back"): \(thing)"
      }
    }
    for key in Set(ours.scalars.keys).union(theirs.scalars.keys).union(result.scalars.keys) {
      let (own, other, old) = (ours.scalars[key], theirs.scalars[key], base.scalars[key])
      let expected: Set<String?>
      if own == other || other == old {
        expected = [own]
      } else if own == old {
        expected = [other]
      } else {
        expected = rule(key, own, other).map { [$0] } ?? []
      }
      if !expected.contains(result.scalars[key]) {
        return "wrong: \(key) is \(result.scalars[key] ?? "gone")"
      }
    }
    return nil
  }

  /// The value that a rule gives where both sides have changed it.
  private func rule(_ key: String, _ ours: String?, _ theirs: String?) -> String? {
    guard let ours, let theirs else { return nil }
    switch key {
    case "started", "added": return min(ours, theirs)
    case "finished": return max(ours, theirs)
    case "progress":
      let (own, other) = (parts(ours), parts(theirs))
      return own.total == other.total ? (own.done >= other.done ? ours : theirs) : nil
    default: return nil
    }
  }

  private func parts(_ text: String) -> (done: Int, total: Int) {
    let numbers = text.split(whereSeparator: { "/%".contains($0) }).compactMap { Int($0) }
    return (numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 100)
  }

  /// What is wrong with a merge with conflicts: what a side has added must be there once that side's part of each is
  /// taken, and what both have must be there with either's.
  func complaint(aboutConflicts text: String, hasComments: Bool = true) -> String? {
    for side in MergeSide.allCases {
      let resolved = MergeOracle.resolved(text, side)
      guard let result = Facts(resolved) else { return "unreadable with \(side)" }
      let (own, other) = side == .ours ? (ours, theirs) : (theirs, ours)
      for thing in own.things where other.things.contains(thing) || !base.things.contains(thing) {
        // Where lines of prose can be taken for one another in two ways, one may stand in the other side's part.
        let isProse = base.prose.contains(thing) && text.contains(thing)
        if isProse || goesWithItsKey(thing, result) { continue }
        if !result.things.contains(thing) { return "lost with \(side): \(thing)" }
      }
      for thing in other.things where !base.things.contains(thing) && !text.contains(words(of: thing)) {
        return "lost: \(thing)"
      }
      for (key, value) in own.scalars
      where base.scalars[key] != value && other.scalars[key] == base.scalars[key] {
        if result.scalars[key] != value { return "wrong with \(side): \(key)" }
      }
    }
    return nil
  }

  /// Whether a thing is a comment about a key of which the two sides have left nothing between them.
  private func goesWithItsKey(_ thing: String, _ result: Facts) -> Bool {
    base.owners[thing].map { !result.keys.contains($0) } ?? false
  }

  /// What of a thing stands in a file.
  private func words(of thing: String) -> String {
    if thing.hasPrefix("#") { return thing }
    if thing.hasPrefix("^") {
      let words = thing.split(separator: " ", maxSplits: 1)
      return words.count == 1
        ? thing : words[1].hasPrefix("> ") ? String(words[1].dropFirst(2)) : String(words[1])
    }
    return thing.contains(": ") ? String(thing.split(separator: ": ", maxSplits: 1)[1]) : thing
  }

  /// A file with the part of one side in the place of each conflict.
  static func resolved(_ text: String, _ side: MergeSide) -> String {
    var result = ""
    var part: MergeSide?
    // CRLF is one character to Swift.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    for line in lines {
      let plain = line.hasSuffix("\r") ? String(line.dropLast()) : line
      if plain == "<<<<<<< ours" {
        part = .ours
      } else if plain == "=======", part != nil {
        part = .theirs
      } else if plain == ">>>>>>> theirs" {
        part = nil
      } else if part == nil || part == side {
        result += line + "\n"
      }
    }
    return String(result.dropLast())
  }
}
