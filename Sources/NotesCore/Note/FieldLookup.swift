/// Finds the field that a key names, by its bytes.
///
/// Keys mostly stand in the order of fields, so the search goes on where the last one ended.
struct FieldLookup {
  private static let keys: [[UInt8]] = Field.allCases.map { Array($0.key.utf8) }
  private var next = 0

  mutating func field(of key: YAMLTree.NodeID, in tree: YAMLTree, _ bytes: [UInt8]) -> Field? {
    let node = tree.nodes[key.index]
    if node.decoded >= 0 { return Field(key: tree.text(key, in: bytes)) }
    let text = Int(node.textStart)..<Int(node.textEnd)
    let keys = FieldLookup.keys
    for step in keys.indices {
      let index = next + step < keys.count ? next + step : next + step - keys.count
      if keys[index].count == text.count, bytes[text].elementsEqual(keys[index]) {
        next = index + 1 < keys.count ? index + 1 : 0
        return Field(rawValue: index)
      }
    }
    return nil
  }
}
