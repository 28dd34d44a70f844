/// The order in which sections stand in lists: years from the newest, then other names.
public enum SectionOrder {
  /// Whether one section comes before another.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    switch (year(left), year(right)) {
    case (let left?, let right?) where left != right: left > right
    case (.some, nil): true
    case (nil, .some): false
    default: left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  private static func year(_ section: String) -> Int? {
    let bytes = section.utf8.prefix { $0 != UInt8(ascii: "/") }
    guard bytes.count == 4, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether one note stands before another in the lists as people wrote them: by section, `order`, then id.
  public static func notePrecedes(_ left: Note, _ right: Note) -> Bool {
    if !left.section.utf8.elementsEqual(right.section.utf8) { return precedes(left.section, right.section) }
    switch (left.order, right.order) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    default: return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
  }
}
