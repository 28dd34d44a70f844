/// The notes of a group as a list that may be nested, in the order in which the list has them.
struct IndexOutline {
  /// One item of the list.
  struct Entry {
    let note: Note
    /// How far down it stands, from 0.
    let depth: Int
    /// Its number, as the library has it; nil for an item with a bullet.
    let number: Int?
  }

  /// How deep a list is nested; what would stand deeper stands there.
  static let maximumDepth = 8

  private(set) var entries: [Entry] = []

  private let notes: [Note]
  private let nesting: IndexNesting
  /// The items below each, and at the top under -1, by their places among the notes.
  private var children: [Int: [Int]] = [:]

  /// The outline of notes in the order that they are to have.
  init(_ notes: [Note], nesting: IndexNesting) {
    self.notes = notes
    self.nesting = nesting
    guard nesting != .none else {
      entries = notes.map { Entry(note: $0, depth: 0, number: nil) }
      return
    }
    for (index, parent) in IndexOutline.parents(of: notes, nesting).enumerated() {
      children[parent ?? -1, default: []].append(index)
    }
    walk()
  }

  private mutating func walk() {
    var waiting = numbered(children[-1] ?? []).reversed().map { ($0.index, $0.number, 0) }
    while let (index, number, depth) = waiting.popLast() {
      let isCapped = depth > IndexOutline.maximumDepth
      entries.append(
        Entry(
          note: notes[index], depth: min(depth, IndexOutline.maximumDepth), number: isCapped ? nil : number))
      waiting += numbered(children[index] ?? []).reversed().map { ($0.index, $0.number, depth + 1) }
    }
  }

  // MARK: What stands below what

  private static func parents(of notes: [Note], _ nesting: IndexNesting) -> [Int?] {
    withoutCircles(nesting == .order ? parentsByOrder(notes) : parentsByRelation(notes))
  }

  private static func parentsByOrder(_ notes: [Note]) -> [Int?] {
    var places: [String: Int] = [:]
    for (index, note) in notes.enumerated() {
      guard let order = note.order else { continue }
      let key = note.section + "\0" + order.text
      if places[key] == nil { places[key] = index }
    }
    return notes.map { note in
      var place = note.order?.whole
      while let next = place {
        if let parent = places[note.section + "\0" + next.text] { return parent }
        place = next.whole
      }
      return nil
    }
  }

  private static func parentsByRelation(_ notes: [Note]) -> [Int?] {
    let resolver = LinkResolver(notes)
    return notes.enumerated().map { index, note in
      note.targets(of: .partOf).lazy.compactMap { resolver.index(of: $0) }.first { $0 != index }
    }
  }

  /// The parents, but for those that would close a circle. Costs one pass.
  private static func withoutCircles(_ parents: [Int?]) -> [Int?] {
    var parents = parents
    /// The walk that saw a note first; 0 for one that none has seen.
    var walks = Array(repeating: 0, count: parents.count)
    for start in parents.indices {
      var index = start
      while walks[index] == 0 {
        walks[index] = start + 1
        guard let parent = parents[index] else { break }
        if walks[parent] == start + 1 { parents[index] = nil }
        index = parent
      }
    }
    return parents
  }

  // MARK: Numbers

  /// Items of one list with their numbers. A list that is not numbered from 1 without gaps has bullets: Markdown
  /// would count on by itself, and say something else than the library.
  private func numbered(_ items: [Int]) -> [(index: Int, number: Int?)] {
    var result: [(index: Int, number: Int?)] = []
    var rest = items[...]
    while let first = rest.first {
      let isNumbered = number(of: first) != nil
      let run = rest.prefix { (number(of: $0) != nil) == isNumbered }
      rest = rest.dropFirst(run.count)
      let isCounted =
        isNumbered && run.enumerated().allSatisfy { number(of: $1) == $0 + 1 }
        && run.allSatisfy {
          notes[$0].order?.whole == notes[first].order?.whole && notes[$0].section == notes[first].section
        }
      result += run.map { ($0, isCounted ? number(of: $0) : nil) }
    }
    return result
  }

  private func number(of index: Int) -> Int? {
    nesting == .order ? notes[index].order?.number : nil
  }
}

extension ListOrder {
  /// The place that this one stands below: `1.2` and `1a` below `1`; nil at the top.
  fileprivate var whole: ListOrder? {
    var text = text.utf8[...]
    if let last = text.last, !last.isDigit {
      text = text.dropLast()
    } else {
      while let last = text.last, last.isDigit { text = text.dropLast() }
      if text.last == UInt8(ascii: ".") { text = text.dropLast() }
    }
    return ListOrder(String(Substring(text)))
  }

  /// The number that it ends in; nil where that is a letter, or more than a list can count to.
  fileprivate var number: Int? {
    let digits = text.utf8.reversed().prefix(while: \.isDigit).reversed()
    return digits.isEmpty || digits.count > 9 ? nil : Int(String(decoding: digits, as: UTF8.self))
  }
}
