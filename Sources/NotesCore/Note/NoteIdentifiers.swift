extension Note {
  /// Writes an identifier into its field. Throws a usage error when another one is there.
  public mutating func take(_ identifier: Identifier) throws(NotesError) {
    let present = identifiers.first { $0.field == identifier.field }
    if let present, present != identifier {
      let label = identifier.field.label
      throw NotesError(
        .usage,
        Message(
          "there are two values for \(label.english): `\(present.value)` and `\(identifier.value)`",
          zh: "\(label.chinese) 写了两个：`\(present.value)` 和 `\(identifier.value)`"),
        hints: [Message("one note is about one work: leave one out", zh: "一条笔记只讲一篇：去掉一个")])
    }
    set(identifier)
  }

  /// Writes the identifier that an address of the paper holds into its field, if that is free.
  public mutating func takeIfFree(_ address: NamedAddress) {
    guard address.name == "paper" || address.name == "pdf", let web = WebAddress(address.address),
      let identifier = Identifier(in: web), !identifiers.contains(where: { $0.field == identifier.field })
    else { return }
    set(identifier)
  }

  private mutating func set(_ identifier: Identifier) {
    switch identifier {
    case .arxiv: self.arxiv = identifier.value
    case .doi: self.doi = identifier.value
    case .acl: self.acl = identifier.value
    case .isbn: self.isbn = identifier.value
    }
  }
}
