/// The notes that queries name: `links-to:rlhf`.
enum QueryName {
  /// The index of the note that a name leads to.
  ///
  /// Throws `notFound` or `ambiguous`, since a query that names no note would find nothing and not say why.
  static func resolve(_ name: String, in notes: [Note]) throws(NotesError) -> Int {
    switch NameFinder(notes).find(name) {
    case .found(let index): return index
    case .ambiguous(let indices):
      let ids = indices.prefix(LinkResolver.limit).map { notes[$0].id }
      throw NotesError(
        .ambiguous,
        Message("the query names `\(name)`, and several notes are called so", zh: "查询里的 `\(name)` 是几条笔记的名字"),
        hints: [
          Message("write an id: \(ids.joined(separator: ", "))", zh: "写编号：\(ids.joined(separator: "、"))")
        ])
    case .none(let suggestions):
      let ids = suggestions.map { "`\(notes[$0].id)`" }
      throw NotesError(
        .notFound,
        Message("the query names `\(name)`, and no note is called so", zh: "查询里的 `\(name)` 不是哪条笔记的名字"),
        hints: ids.isEmpty ? [] : [QueryHint.didYouMean(ids)])
    }
  }
}
