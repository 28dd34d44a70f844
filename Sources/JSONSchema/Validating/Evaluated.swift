/// The parts of one value that keywords have looked at, for those keywords that ask for the rest.
struct Evaluated {
  private(set) var members: [Bool] = []
  private(set) var items: [Bool] = []
  private(set) var hasAllMembers = false
  private(set) var hasAllItems = false

  mutating func addMember(_ index: Int) { Evaluated.set(index, in: &members) }

  mutating func addItem(_ index: Int) { Evaluated.set(index, in: &items) }

  mutating func addAllMembers() { hasAllMembers = true }

  mutating func addAllItems() { hasAllItems = true }

  func hasMember(_ index: Int) -> Bool { hasAllMembers || members.indices.contains(index) && members[index] }

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
