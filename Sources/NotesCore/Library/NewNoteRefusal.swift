/// Why a note is not added, and what to do instead.
enum NewNoteRefusal {
  static func duplicate(_ duplicate: DuplicateWork) -> NotesError {
    let note = duplicate.note
    let shared =
      switch duplicate.reason {
      case .identifier(let identifier):
        Message(verbatim: "\(identifier.field.label.english) \(identifier.value)")
      case .address(let address): Message(verbatim: address)
      case .name(let name): Message("the name `\(name)`", zh: "名字 `\(name)`")
      }
    var hints = [
      Message("`notes show \(note.id)` shows it", zh: "用 `notes show \(note.id)` 查看")
    ]
    if case .identifier = duplicate.reason {
    } else {
      hints.append(
        Message("if this is another work, add it with --force", zh: "如果确实是另一篇，加上 --force"))
    }
    return NotesError(
      .refused,
      Message(
        "there is a note already: \(note.path) has \(shared.english)",
        zh: "已经有这条笔记了：\(note.path)（\(shared.chinese)）"),
      hints: hints)
  }

  static func taken(_ id: String, by note: Note) -> NotesError {
    let same = note.id.utf8.elementsEqual(id.utf8)
    return NotesError(
      .refused,
      same
        ? Message("the id `\(id)` is taken by \(note.path)", zh: "编号 `\(id)` 已被 \(note.path) 占用")
        : Message(
          "the id `\(id)` is too like that of \(note.path): a name finds both",
          zh: "编号 `\(id)` 与 \(note.path) 太像：按名字分不清"),
      hints: [Message("choose another: --id ID", zh: "另取一个：--id 编号")])
  }

  static func missingTitle(_ work: Note) -> NotesError {
    let address = work.identifiers.lazy.compactMap(\.address).first ?? work.urls.first?.address
    let place = work.identifiers.first.map { "\($0.field.label.english) \($0.value)" } ?? address ?? ""
    let look = address.map {
      Message("look at \($0), then add `--title TITLE`", zh: "看一眼 \($0)，再加上 `--title 标题`")
    }
    return NotesError(
      .usage,
      place.isEmpty
        ? Message("the title is missing", zh: "缺标题")
        : Message("the title of \(place) is not known: nothing is fetched", zh: "不知道 \(place) 的标题：这个工具不联网"),
      hints: [look ?? Message("add `--title TITLE`", zh: "加上 `--title 标题`")])
  }

  static func noID(_ work: Note) -> NotesError {
    NotesError(
      .usage,
      Message(
        "no id can be made from `\(work.short ?? work.title)`", zh: "从 `\(work.short ?? work.title)` 得不出编号"),
      hints: [Message("choose one: --id ID", zh: "取一个：--id 编号")])
  }

  static func excluded(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(path) would never be listed: .notes.yml leaves it out", zh: "\(path) 不会被列出：.notes.yml 把它排除了"),
      hints: [
        Message("choose another --section, or change .notes.yml", zh: "换一个 --section，或修改 .notes.yml")
      ])
  }
}
