/// What is asked of arrays.
final class ArrayRules: Sendable {
  /// `prefixItems`.
  let prefix: [Int]
  /// `items`.
  let items: Int?
  /// `contains`.
  let contains: Int?
  /// `minContains`.
  let minContains: Int?
  /// `maxContains`.
  let maxContains: Int?
  /// `minItems`.
  let minItems: Int?
  /// `maxItems`.
  let maxItems: Int?
  /// `uniqueItems`.
  let isUnique: Bool

  /// Reads the keywords; nil where there are none of these.
  init?(_ reader: KeywordReader) {
    prefix = reader.schemas("prefixItems")
    items = reader.schema("items")
    contains = reader.schema("contains")
    minContains = reader.count("minContains")
    maxContains = reader.count("maxContains")
    minItems = reader.count("minItems")
    maxItems = reader.count("maxItems")
    isUnique = reader.flag("uniqueItems")
    if prefix.isEmpty, items == nil, contains == nil, minItems == nil, maxItems == nil, !isUnique {
      return nil
    }
  }
}
