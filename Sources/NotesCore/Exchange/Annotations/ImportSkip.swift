/// Why something in a file is not imported.
public enum ImportSkip: String, Sendable, Hashable, CaseIterable {
  /// It has neither words nor a comment: ink, an area of a page.
  case empty
  /// It answers another annotation.
  case reply
  /// It is a note about a work as a whole, in HTML.
  case itemNote = "item-note"
  /// The source has deleted or discarded it.
  case deleted
  /// It stands in the file twice, or the same words at the same place do.
  case repeated
  /// It is nothing that the source is known to write.
  case unknown

  /// What of a source was not imported, of which there are `count`.
  public func message(_ count: Int, from source: ImportSource) -> Message {
    switch self {
    case .empty where source == .zotero:
      Message("\(count) without text or comment (ink, areas)", zh: "\(count) 条没有文字也没有评语（手绘、区域）")
    case .empty: Message("\(count) without text or comment", zh: "\(count) 条没有文字也没有评语")
    case .reply: Message("\(count) \(count == 1 ? "reply" : "replies") to others", zh: "\(count) 条对别人的回复")
    case .itemNote:
      Message("\(count) \(count == 1 ? "note" : "notes") about whole works", zh: "\(count) 条整篇的笔记")
    case .deleted: Message("\(count) deleted or discarded there", zh: "\(count) 条在来源处已删除或丢弃")
    case .unknown:
      Message("\(count) \(count == 1 ? "entry" : "entries") not understood", zh: "\(count) 条看不懂")
    case .repeated: Message("\(count) that stood there twice", zh: "\(count) 条重复")
    }
  }
}
