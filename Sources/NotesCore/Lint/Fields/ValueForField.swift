/// The value of a key that was meant for a field, as the field would have it.
struct ValueForField {
  /// How a value becomes a field's.
  enum Written: Hashable {
    /// It can stay as it is.
    case asItIs
    /// It has to be written in another form.
    case anew(FieldValue)
  }

  private let node: YAMLTree.NodeID
  private let frontMatter: FrontMatter

  init(_ node: YAMLTree.NodeID, in frontMatter: FrontMatter) {
    self.node = node
    self.frontMatter = frontMatter
  }

  /// How the value becomes that of a field; nil where it cannot be the field's at all.
  func written(for field: Field) -> Written? {
    let form = frontMatter.tree.form(node)
    switch field.valueType {
    case .texts where form.isSequence, .addresses where form.isMapping, .relations where form.isMapping:
      return .asItIs
    default: break
    }
    let text = frontMatter.text(node)
    guard form.isScalar, !text.isEmpty else { return nil }
    switch field.valueType {
    case .text: return .asItIs
    case .status:
      return Status(naming: text).map { $0.rawValue == text ? .asItIs : .anew(.plain($0.rawValue)) }
    case .progress: return Progress(text).map { _ in .asItIs }
    case .date: return CivilDate(text).map { _ in .asItIs }
    case .kind: return Kind(rawValue: text).map { _ in .asItIs }
    case .priority: return Priority(rawValue: text).map { _ in .asItIs }
    case .integer: return FieldForm.year(text).map { _ in .asItIs }
    case .rating: return FieldForm.rating(text).map { _ in .asItIs }
    case .order: return ListOrder(text).map { _ in .anew(.quoted(text)) }
    case .identifier: return field.isAlwaysQuoted ? .anew(.quoted(text)) : .asItIs
    case .texts where field == .tags: return tags(text).map { .anew(.texts($0)) }
    case .texts: return .anew(.texts([text]))
    case .addresses: return isAddress(text) ? .anew(.mapping([.init("paper", .text(text))])) : nil
    case .relations: return nil
    }
  }

  /// Tags that stand in one text, with commas between them; nil where one has a blank, which could be one or two.
  private func tags(_ text: String) -> [String]? {
    let tags = text.split { $0 == "," || $0 == "，" || $0 == "、" }.map { FieldText.folded(String($0)) }
      .filter { !$0.isEmpty }
    return tags.contains { $0.contains(where: \.isWhitespace) } ? nil : tags
  }

  private func isAddress(_ text: String) -> Bool {
    OpenAddress(text) != nil && (text.hasPrefix("https://") || text.hasPrefix("http://"))
  }
}
