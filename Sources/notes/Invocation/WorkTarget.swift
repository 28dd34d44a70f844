import NotesCore

/// What `open` hands to another program: an address of the web, or the absolute path of a document.
struct WorkTarget {
  /// The address or path.
  let text: String

  /// The best that a note gives, or the one of a kind; for a page of the work a pdf before all else, which on the web
  /// is opened there.
  ///
  /// A local pdf that cannot be opened is said on standard error, and the next place taken. Throws when there is
  /// nothing to open.
  init(of note: Note, kind: String?, page: Int? = nil, in library: Library, _ context: Context)
    throws(NotesError)
  {
    let places = WorkPlaces(of: note, order: library.configuration.openOrder)
    if let kind {
      guard let place = places.place(kind) else { throw WorkTarget.unknown(kind, places, note) }
      text = try WorkTarget.text(of: place, page, note, library, context)
      return
    }
    let first = page == nil ? nil : places.place("pdf")
    for place in [first].compactMap(\.self) + places.places.filter({ $0 != first }) {
      do {
        text = try WorkTarget.text(of: place, page, note, library, context)
        return
      } catch {
        context.warn(error.message)
      }
    }
    throw WorkTarget.nothing(note)
  }

  private static func text(
    of place: WorkPlaces.Place, _ page: Int?, _ note: Note, _ library: Library, _ context: Context
  ) throws(NotesError) -> String {
    switch place.target {
    case .address(let address): return page.map { address.text(at: $0) } ?? address.text
    case .file(let path):
      do {
        return try LocalDocument(path, of: note, in: library.root, folders: context.environment.pdfFolders)
          .path
      } catch {
        throw NotesError(
          .refused,
          Message(
            "the pdf \(path.visible) of \(note.id.visible) is not opened: \(error.message.english)",
            zh: "没有打开 \(note.id.visible) 的 pdf \(path.visible)：\(error.message.chinese)"))
      }
    }
  }

  private static func unknown(_ kind: String, _ places: WorkPlaces, _ note: Note) -> NotesError {
    let kinds = places.places.map(\.kind.visible).joined(separator: " ")
    return NotesError(
      .usage,
      Message("\(note.id.visible) has no address `\(kind)`", zh: "\(note.id.visible) 没有 `\(kind)` 这种地址"),
      hints: kinds.isEmpty
        ? nothing(note).hints : [Message("it has: \(kinds)", zh: "它有：\(kinds)")])
  }

  private static func nothing(_ note: Note) -> NotesError {
    let search = OpenAddress.search(title: note.title.isEmpty ? note.name : note.title)
    var hints = [Message("search for its title: \(search)", zh: "按标题搜索：\(search)")]
    if note.kind == .topic {
      hints.insert(
        Message(
          "it is a topic: `notes show \(note.id.visible)` lists its parts",
          zh: "这是专题：`notes show \(note.id.visible)` 列出各部分"),
        at: 0)
    }
    return NotesError(
      .notFound, Message("\(note.id.visible) has no address to open", zh: "\(note.id.visible) 没有可以打开的地址"),
      hints: hints)
  }
}
