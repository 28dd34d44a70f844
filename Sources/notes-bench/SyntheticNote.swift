/// One note of a synthetic library: the same for the same seed and place.
///
/// Kinds, statuses and lengths are spread as in a real reading list of 172 notes.
struct SyntheticNote {
  /// The file's stem.
  let id: String
  private let seed: UInt64
  private let place: Int
  private let count: Int

  /// The note at a place, from 0, of a library of `count` notes.
  init(at place: Int, of count: Int, seed: UInt64) {
    self.seed = seed
    self.place = place
    self.count = count
    id = SyntheticNote.id(at: place, seed: seed)
  }

  /// The whole file.
  var text: String {
    var numbers = SeededNumbers(seed: seed, item: place)
    _ = numbers.next()
    return "---\n" + frontMatter(&numbers) + "---\n\n" + body(&numbers)
  }

  private static func id(at place: Int, seed: UInt64) -> String {
    var numbers = SeededNumbers(seed: seed, item: place)
    return numbers.pick(SyntheticWords.nouns).lowercased() + "-\(place)"
  }

  private func otherID(_ numbers: inout SeededNumbers) -> String {
    let other = Int.random(in: 0..<max(count, 1), using: &numbers)
    return SyntheticNote.id(at: other == place ? (place + 1) % max(count, 1) : other, seed: seed)
  }

  // MARK: Front matter

  private func frontMatter(_ numbers: inout SeededNumbers) -> String {
    let kind = numbers.pick(weighted: SyntheticNote.kinds) ?? "paper"
    let title = self.title(&numbers)
    var lines = ["title: \(title)"] + (kind == "topic" ? [] : reading(&numbers))
    lines.append("type: \(kind)")
    if numbers.happens(70) { lines.append("short: \(numbers.pick(SyntheticWords.adjectives)) \(place)") }
    if numbers.happens(20) { lines += ["aliases:", "  - 通用\(place)"] }
    if kind == "paper" || kind == "model" { lines += publication(&numbers) }
    if numbers.happens(5) { lines.append("priority: \(numbers.pick(["high", "low"]))") }
    lines.append("added: 202\(numbers.pick(["1", "2", "3"]))-0\(numbers.pick(["1", "5", "9"]))-17")
    lines += tags(&numbers)
    if numbers.happens(40) {
      lines += ["relations:", kind == "post" ? "  explains:" : "  improves:", "    - \(otherID(&numbers))"]
    }
    lines.append("order: \"\(place % 1000)\"")
    return lines.map { $0 + "\n" }.joined()
  }

  private static let kinds = [
    ("paper", 63), ("model", 44), ("toolkit", 29), ("post", 26), ("topic", 6), ("survey", 2), ("dataset", 1),
    ("list", 1),
  ].map { (value: $0.0, weight: $0.1) }

  private static let statuses = [
    ("unread", 74), ("reading", 2), ("unfinished", 8), ("read", 39), ("", 49),
  ].map { (value: $0.0, weight: $0.1) }

  /// In three notes of a hundred, the title is written in a way that only a whole YAML parser reads.
  private func title(_ numbers: inout SeededNumbers) -> String {
    let title =
      numbers.happens(35)
      ? numbers.pick(SyntheticWords.chineseTitles) + " \(place)"
      : "\(numbers.pick(SyntheticWords.adjectives)) \(numbers.pick(SyntheticWords.nouns)) "
        + numbers.pick(SyntheticWords.endings) + " \(place)"
    if numbers.happens(3) { return numbers.happens(50) ? "\"\(title), \\\"again\\\"\"" : ">-\n  \(title)" }
    return numbers.happens(30) ? "\"\(title): A Study\"" : title
  }

  private func reading(_ numbers: inout SeededNumbers) -> [String] {
    let status = numbers.pick(weighted: SyntheticNote.statuses) ?? ""
    if status.isEmpty { return [] }
    var lines = ["status: \(status)"]
    if status == "read" { lines.append("finished: 2024-01-11") }
    if status == "reading" || status == "unfinished" {
      let total = Int.random(in: 8...60, using: &numbers)
      lines.append("progress: \(Int.random(in: 1..<total, using: &numbers))/\(total)")
      lines.append("started: 2023-1\(numbers.pick(["0", "1", "2"]))-11")
      if numbers.happens(50) { lines.append("left: \(numbers.pick(["ACT 机制", "the appendix", "实验部分"]))") }
    }
    return lines
  }

  private func publication(_ numbers: inout SeededNumbers) -> [String] {
    let authors = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
      "\(numbers.pick(SyntheticWords.givenNames)) \(numbers.pick(SyntheticWords.surnames))"
    }
    var lines = ["authors:"] + Set(authors).sorted().map { "  - \($0)" }
    let number = "23\(12 - place / 90_000 % 3).\(10_000 + place % 90_000)"
    lines += [
      "year: \(Int.random(in: 2023...2026, using: &numbers))",
      "venue: \(numbers.pick(SyntheticWords.venues))",
      "arxiv: \"\(number)\"", "urls:", "  paper: https://arxiv.org/abs/\(number)",
    ]
    if numbers.happens(40) { lines.append("  code: https://github.com/example/\(id)") }
    return lines
  }

  private func tags(_ numbers: inout SeededNumbers) -> [String] {
    let tags = Set((0..<3).map { _ in numbers.pick(SyntheticWords.tags) })
    return ["tags:"] + tags.sorted().map { "  - \($0)" }
  }

  // MARK: Body

  /// Paragraphs with links, a heading now and then, some code, and in a third of the notes an annotation.
  private func body(_ numbers: inout SeededNumbers) -> String {
    let wanted = Int.random(in: 2_000...3_800, using: &numbers)
    var body = paragraph(&numbers)
    while body.utf8.count < wanted {
      if numbers.happens(25) { body += "## \(numbers.pick(SyntheticWords.headings))\n\n" }
      if numbers.happens(8) { body += "```python\nx = layer(x)  # [[no-link]]\nreturn x + residual\n```\n\n" }
      body += paragraph(&numbers)
    }
    return numbers.happens(33) ? body + annotation(&numbers) : String(body.dropLast())
  }

  private func paragraph(_ numbers: inout SeededNumbers) -> String {
    var sentences: [String] = []
    for _ in 0..<Int.random(in: 2...5, using: &numbers) {
      sentences.append(numbers.pick(SyntheticWords.sentences))
    }
    if numbers.happens(35) { sentences.append("See [[\(otherID(&numbers))]].") }
    if numbers.happens(10) { sentences.append("The code is at <https://github.com/example/\(id)>.") }
    return sentences.joined(separator: " ") + "\n\n"
  }

  private func annotation(_ numbers: inout SeededNumbers) -> String {
    let page = Int.random(in: 1...30, using: &numbers)
    return """
      ## Annotations

      > [!quote] p. \(page) · 2023-12-11
      >
      > \(numbers.pick(SyntheticWords.sentences))

      ^k3v9qd

      \(numbers.pick(SyntheticWords.sentences)) #key-claim

      """
  }
}
