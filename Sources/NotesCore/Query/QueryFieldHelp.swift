extension QueryField {
  /// What it asks for, in a line.
  public var meaning: Message {
    switch self {
    case .summary: Message("the first paragraph of the note", zh: "笔记的第一段")
    case .id: Message("the note's id, its file name without `.md`", zh: "笔记的 id，即不带 .md 的文件名")
    case .name: Message("id, short name, alias or title", zh: "id、简称、别名或标题")
    case .section: Message("the folder, and those below it; `.` for none", zh: "所在文件夹，含其下各级；. 表示不在文件夹中")
    case .path: Message("the file, from the library's root", zh: "文件路径，从文库根算起")
    case .linksTo: Message("the note that it leads to, by link or relation", zh: "它指向哪条笔记，不论链接还是关系")
    case .linkedFrom: Message("the note that leads to it", zh: "哪条笔记指向它")
    case .related:
      Message("a relation, at either end; or a note it is linked with", zh: "某种关系，哪一端都算；或与之相连的笔记")
    case .is: Message("what the note is: a status, a type, an orphan or a hub", zh: "是什么：某种状态、某种类型、孤立笔记或枢纽")
    case .has: Message("what the note has: any field, a kind of address, links", zh: "有什么：任一字段、某种链接地址、正文链接")
    case .relation: Message("a relation, or the id that one leads to", zh: "某种关系，或关系所指的 id")
    case .note: Message("the note that an annotation belongs to", zh: "批注所属的笔记")
    case .page: Message("the pages of an annotation", zh: "批注所在的页")
    case .date: Message("the day of an annotation", zh: "批注的日期")
    case .kind: Message("whose words: `quote` the work's, `note` your own", zh: "谁的话：`quote` 摘录，`note` 自己的批注")
    default: field?.meaning ?? Message(verbatim: rawValue)
    }
  }

  /// A term that asks for it, to show how.
  public var example: String {
    switch self {
    case .title: "title:attention"
    case .status: "status:backlog"
    case .progress: "progress:50%.."
    case .started: "started:2024-03"
    case .finished: "finished:30d.."
    case .left: "left:ACT"
    case .type: "type:paper,survey"
    case .short: "short:GPT"
    case .alias: "alias:通义"
    case .author: "author:Gu"
    case .organization: "org:OpenAI"
    case .year: "year:2020..2023"
    case .venue: "venue:ACL"
    case .arxiv: "arxiv:2312.00752"
    case .doi: "doi:10.18653"
    case .acl: "acl:2022.acl-long"
    case .isbn: "isbn:9780262035613"
    case .url: "url:github.com"
    case .priority: "priority:high"
    case .rating: "rating:4.."
    case .added: "added:2024-01-01.."
    case .tag: "tag:rag"
    case .relation: "relation:improves"
    case .order: "order:1..4"
    case .summary: "summary:检索"
    case .id: "id:gpt"
    case .name: "name:mamba"
    case .section: "section:2020"
    case .path: "path:notes/2023"
    case .linksTo: "links-to:rlhf"
    case .linkedFrom: "linked-from:rlhf"
    case .related: "related:improves"
    case .is: "is:orphan"
    case .has: "has:pdf"
    case .note: "note:mamba"
    case .page: "page:5..7"
    case .date: "date:2024-01.."
    case .kind: "kind:quote"
    }
  }

  /// The words that it takes, the files' own first; empty where any text, number or date may stand.
  public var words: [String] {
    switch form {
    case .status: Status.allCases.map(\.rawValue) + ["backlog", "none"]
    case .kind: Kind.allCases.map(\.rawValue)
    case .priority: Priority.allCases.map(\.rawValue)
    case .relation: Relation.allCases.map(\.rawValue)
    case .related: Relation.allCases.flatMap { [$0.rawValue, $0.inverseWord] }
    case .state:
      ["backlog"] + Status.allCases.map(\.rawValue) + Kind.allCases.map(\.rawValue) + ["orphan", "hub"]
    case .presence:
      QueryScope.notes.fields.filter(\.canBePresent).map(\.canonicalName) + ["link", "broken-links"]
        + QueryField.addressNames
    case .annotationKind: Annotation.Kind.allCases.map(\.word)
    default: []
    }
  }

  /// The names of addresses that `has:` knows; any other is `has:url.NAME`.
  static let addressNames = ["paper", "pdf", "code", "project", "post", "model", "data", "product"]
}
