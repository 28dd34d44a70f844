@testable import NotesCore

/// A small library on disk whose pages are written, gone when the test is done.
final class IndexedLibrary {
  let folder = TemporaryFolder()

  /// Three papers of two sections and a topic; or what `notes` says, front matter lines and a body by path.
  init(_ notes: [String: (lines: String, body: String)] = IndexedLibrary.usual) {
    for (path, note) in notes {
      folder.write(path, "---\n\(note.lines)\n---\n" + (note.body.isEmpty ? "" : "\n\(note.body)\n"))
    }
  }

  static let usual: [String: (lines: String, body: String)] = [
    "notes/2023/mamba.md": (
      """
      title: "Mamba: Linear-Time Sequence Modeling"
      status: unfinished
      progress: 12/36
      left: 附录
      type: paper
      short: Mamba
      authors:
        - Albert Gu
        - others
      organizations:
        - CMU
        - Princeton
      year: 2023
      venue: COLM 2024
      arxiv: "2312.00752"
      urls:
        paper: https://arxiv.org/abs/2312.00752v2
        code: https://github.com/state-spaces/mamba
        pdf: mamba.pdf
      tags:
        - ssm
      order: "2"
      """, "选择性状态空间；见 [[s4|S4]]。"
    ),
    "notes/2023/topic.md": ("title: 专题\ntype: topic\norder: \"1\"", ""),
    "notes/2023/s4.md": (
      "title: Efficiently Modeling Long Sequences\nstatus: read\ntype: paper\nshort: S4\nyear: 2021\nrating: 4\ntags:\n  - ssm\n  - theory\nrelations:\n  part-of:\n    - topic\norder: \"1a\"",
      "# 标题\n\n- 没有第一段\n"
    ),
    "notes/tools/vllm.md": ("title: vLLM\ntype: toolkit", "快。"),
  ]

  /// The plan for the pages, as they are.
  func plan(language: Language? = nil) throws -> IndexPlan {
    var configuration = Configuration()
    configuration.language = language
    return try IndexPlan(folder.root, configuration, scope: .everything)
  }

  /// What a block of `words` in a page of its own holds, line by line, without the blank lines around it.
  func lines(_ words: String, page: String = "README.md", language: Language? = nil) throws -> [String] {
    let (head, tail) = ("<!-- notes:begin \(words) -->\n", "<!-- notes:end -->\n")
    folder.write(page, head + tail)
    let plan = try plan(language: language)
    let text = String(decoding: plan.changes.first?.new ?? [], as: UTF8.self)
    guard plan.changes.count == 1, text.hasPrefix(head + "\n"), text.hasSuffix("\n\n" + tail) else {
      return [text]
    }
    return text.dropFirst(head.count + 1).dropLast(tail.count + 2).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }
}
