extension GitSetupStatus {
  /// The status as JSON: `complete`, and a list of `part`, `state`, `place` and `detail`.
  public var json: JSONValue {
    .object([
      .init("complete", .bool(isComplete)),
      .init(
        "parts",
        .array(
          items.map { item in
            .object([
              .init("part", .string(item.part.rawValue)), .init("state", .string(item.state.rawValue)),
              .init("place", .string(item.place)),
              .init("detail", item.detail.map { .string($0) } ?? .null),
            ])
          })),
    ])
  }
}
