/// The parts of one value that keywords have looked at, for those keywords that ask for the rest.
struct Evaluated {
  /// For each member of an object whether it was looked at; those at the end may be left out.
  private(set) var members: [Bool] = []
  /// For each item of an array whether it was looked at; those at the end may be left out.
  private(set) var items: [Bool] = []
  /// Whether all members were.
  private(set) var hasAllMembers = false
  /// Whether all items were.
  private(set) var hasAllItems = false

  /// Notes that a member was looked at.
  mutating func addMember(_ index: Int) { Evaluated.set(index, in: &members) }

  /// Notes that an item was looked at.
  mutating func addItem(_ index: Int) { Evaluated.set(index, in: &items) }

  /// Notes that all members were looked at.
  mutating func addAllMembers() { hasAllMembers = true }

  /// Notes that all items were looked at.
  mutating func addAllItems() { hasAllItems = true }

  /// Whether a member was looked at.
  func hasMember(_ index: Int) -> Bool { hasAllMembers || members.indices.contains(index) && members[index] }

  /// Whether an item was looked at.
  func hasItem(_ index: Int) -> Bool { hasAllItems || items.indices.contains(index) && items[index] }

  /// Adds what another schema has looked at in the same value.
  @inline(never)
  mutating func formUnion(_ other: Evaluated) {
    hasAllMembers = hasAllMembers || other.hasAllMembers
    hasAllItems = hasAllItems || other.hasAllItems
    for (index, isSet) in other.members.enumerated() where isSet { addMember(index) }
    for (index, isSet) in other.items.enumerated() where isSet { addItem(index) }
  }

  private static func set(_ index: Int, in flags: inout [Bool]) {
    while flags.count <= index { flags.append(false) }
    flags[index] = true
  }
}
