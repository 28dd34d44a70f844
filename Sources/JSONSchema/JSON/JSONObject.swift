/// The members of a JSON object, in the order in which they were written.
public struct JSONObject: Sendable {
  /// A key and its value.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSON

    /// A key and its value.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The members; no key stands twice.
  public let members: [Member]

  /// An object of these members, of which no two have the same key.
  public init(_ members: [Member]) { self.members = members }

  /// The value of a key; it looks at one member after the other.
  public subscript(key: String) -> JSON? {
    members.first { $0.key.hasSameBytes(as: key) }?.value
  }
}

extension JSONObject: Hashable {
  /// Whether two objects have the same members, in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    if left.members.count <= 8 {
      return left.members.allSatisfy { right[$0.key] == $0.value }
    }
    var values: [Name: JSON] = [:]
    for member in right.members { values[Name(member.key)] = member.value }
    return left.members.allSatisfy { values[Name($0.key)] == $0.value }
  }

  /// Mixes the members into a hash; their order does not count.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var one = Hasher()
      one.combine(bytesOf: member.key)
      member.value.hash(into: &one)
      sum &+= one.finalize()
    }
    hasher.combine(sum)
  }
}
