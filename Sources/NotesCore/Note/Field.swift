/// A key of the front matter, in the order in which the files hold them.
///
/// This is the one table of fields: decoding, writing, queries, JSON and help read it, and a test holds the
/// schema against it.
public enum Field: Int, Sendable, CaseIterable {
  case title, status, progress, started, finished, left, type, short, aliases, authors, organizations
  case year, venue, arxiv, doi, acl, isbn, urls, priority, rating, added, tags, relations, order

  /// What a field's value is made of.
  public enum ValueType: Sendable, Hashable {
    case text, status, progress, date, kind, priority, integer, rating, order, identifier
    case texts, addresses, relations
  }

  /// The field with a key of the front matter; nil for a key of the reader's own.
  public init?(key: String) {
    guard let field = Field.byKey[key] else { return nil }
    self = field
  }

  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })

  /// The key in the front matter.
  public var key: String { Field.keys[rawValue] }

  private static let keys = allCases.map { String(describing: $0) }

  /// What its value is made of.
  public var valueType: ValueType {
    switch self {
    case .title, .left, .short, .venue: .text
    case .status: .status
    case .progress: .progress
    case .started, .finished, .added: .date
    case .type: .kind
    case .aliases, .authors, .organizations, .tags: .texts
    case .year: .integer
    case .arxiv, .doi, .acl, .isbn: .identifier
    case .urls: .addresses
    case .priority: .priority
    case .rating: .rating
    case .relations: .relations
    case .order: .order
    }
  }

  /// Whether a note cannot do without it.
  public var isRequired: Bool { self == .title || self == .type }

  /// Whether its value is quoted even where it need not be, so that no YAML reader takes it for a number.
  public var isAlwaysQuoted: Bool { self == .arxiv || self == .order }

  /// What people call it.
  public var label: Message {
    switch self {
    case .title: Message("title", zh: "标题")
    case .status: Message("status", zh: "状态")
    case .progress: Message("progress", zh: "进度")
    case .started: Message("started", zh: "开始")
    case .finished: Message("finished", zh: "读完")
    case .left: Message("left", zh: "剩下")
    case .type: Message("type", zh: "类型")
    case .short: Message("short", zh: "简称")
    case .aliases: Message("aliases", zh: "别名")
    case .authors: Message("authors", zh: "作者")
    case .organizations: Message("organizations", zh: "机构")
    case .year: Message("year", zh: "年份")
    case .venue: Message("venue", zh: "发表于")
    case .arxiv: Message("arXiv", zh: "arXiv")
    case .doi: Message("DOI", zh: "DOI")
    case .acl: Message("ACL", zh: "ACL")
    case .isbn: Message("ISBN", zh: "ISBN")
    case .urls: Message("urls", zh: "链接")
    case .priority: Message("priority", zh: "优先级")
    case .rating: Message("rating", zh: "评分")
    case .added: Message("added", zh: "加入")
    case .tags: Message("tags", zh: "标签")
    case .relations: Message("relations", zh: "关系")
    case .order: Message("order", zh: "次序")
    }
  }

  /// What it means, in a line.
  public var meaning: Message {
    switch self {
    case .title: Message("the work's own title", zh: "作品自己的标题")
    case .status: Message("how far the reading has come", zh: "读到哪一步")
    case .progress: Message("pages or sections read of all, or a percentage", zh: "读了几页（节），或百分之几")
    case .started: Message("the day on which the reading began", zh: "开始读的日期")
    case .finished: Message("the day on which the reading ended", zh: "读完的日期")
    case .left: Message("what is left to read, in a few words", zh: "还剩什么没读，几个字")
    case .type: Message("what sort of work it is", zh: "哪一类作品")
    case .short: Message("what people call it", zh: "大家怎么叫它")
    case .aliases: Message("other names that find it", zh: "也能找到它的其他名字")
    case .authors: Message("as printed; a last `others` stands for the rest", zh: "照原文；末尾的 others 代表其余作者")
    case .organizations: Message("as printed", zh: "照原文")
    case .year: Message("of publication", zh: "发表年份")
    case .venue: Message("where it was published, in short", zh: "发表在哪里，简写")
    case .arxiv: Message("the bare arXiv id, always quoted", zh: "arXiv 编号，不带网址，总加引号")
    case .doi: Message("the bare DOI", zh: "DOI，不带网址")
    case .acl: Message("the bare id in the ACL Anthology", zh: "ACL Anthology 编号，不带网址")
    case .isbn: Message("the book's ISBN", zh: "书的 ISBN")
    case .urls: Message("where to find it, by name", zh: "在哪里能找到，按名称")
    case .priority: Message("how soon it wants reading", zh: "多急着读")
    case .rating: Message("how good it was, 1 to 5", zh: "好不好，1 到 5")
    case .added: Message("the day on which the note was made", zh: "记下的日期")
    case .tags: Message("sorted, in any script, without spaces", zh: "排好序，任何文字，不含空格")
    case .relations: Message("how it stands to other notes", zh: "与其他笔记的关系")
    case .order: Message("its place in its section's list, always quoted", zh: "在所属列表中的位置，总加引号")
    }
  }
}
