/// How often each item of a list, each key and each annotation stands in a note.
struct NameCounts {
  /// The number of each, by the keys that lead to it.
  private(set) var counts: [[ExactText]: Int] = [:]

  /// The counts of a file that is not there.
  init() {}

  /// The counts of a note.
  init(_ document: Document) {
    let frontMatter = FrontMatter(document.source)
    for entry in frontMatter.entries {
      let path = [ExactText(entry.key)]
      counts[path, default: 0] += 1
      add(frontMatter.tree.value(entry.valueNode, in: document.source.bytes), path)
    }
    // Letters of ids count in either case, and no key begins like this.
    for id in document.annotations.compactMap({ $0.id?.text.lowercased() }) {
      counts[[ExactText("\n^"), ExactText(id)], default: 0] += 1
    }
  }

  private mutating func add(_ value: YAMLValue, _ path: [ExactText]) {
    switch value {
    case .sequence(let items):
      for case .text(let text) in items {
        counts[path + [ExactText("\n-"), ExactText(text)], default: 0] += 1
      }
    case .mapping(let pairs):
      for pair in pairs {
        guard case .text(let name) = pair.key else { continue }
        counts[path + [ExactText(name)], default: 0] += 1
        add(pair.value, path + [ExactText(name)])
      }
    case .missing, .text: break
    }
  }
}
