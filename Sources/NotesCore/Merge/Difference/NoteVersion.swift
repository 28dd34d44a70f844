/// One version of a note: what its front matter and its body say.
struct NoteVersion: Sendable {
  /// The note's place.
  let file: NoteFile
  /// Its front matter.
  let frontMatter: FrontMatter
  /// Its fields, typed as far as they are right.
  let note: Note
  /// Its body.
  private(set) var document: Document

  /// The version that some bytes are.
  init(_ file: NoteFile, _ bytes: [UInt8]) {
    self.file = file
    frontMatter = FrontMatter(Source(path: file.path, bytes: bytes))
    document = Document(frontMatter)
    var note = Note(id: file.stem, path: file.path, section: file.section)
    _ = NoteDecoder.decode(frontMatter, into: &note, fields: .frontMatter)
    note.summary = Summary.find(in: bytes[frontMatter.bodyStart...])
    self.note = note
  }

  /// The file's bytes, without what `followLinks` changed.
  var bytes: [UInt8] { frontMatter.source.bytes }

  /// Why nobody could read this version as text; nil for one that is text.
  var nonText: Message? {
    if bytes.contains(0) { return Message("is no text: it holds a NUL byte", zh: "不是文本：含有 NUL 字节") }
    if !bytes.withUnsafeBufferPointer({ UTF8Validator.isValid($0, in: 0..<$0.count) }) {
      return Message("is no UTF-8 text", zh: "不是 UTF-8 文本")
    }
    return nil
  }

  /// Why this version, which is text, cannot be taken apart; nil where it can.
  ///
  /// A file without any front matter can: it is all body.
  var defect: Message? {
    if frontMatter.isReadable || bytes.isEmpty { return nil }
    if !document.conflictMarkers.isEmpty { return Message("holds conflict markers", zh: "里有冲突标记") }
    let start = bytes.dropFirst(ByteOrderMark.length(in: bytes))
    if frontMatter.fences == nil, !start.starts(with: "---".utf8), !start.starts(with: "+++".utf8) {
      return nil
    }
    return Message("has front matter that cannot be read", zh: "的前置信息读不了")
  }

  /// Writes the links of the body as another version writes them, where that does no more than follow notes to their
  /// new places; whether there are any.
  mutating func followLinks(to new: NoteVersion, _ renames: NoteRenames) -> Bool {
    let edits = FollowedLinks.edits(of: document, to: new.document, renames)
    guard !edits.isEmpty else { return false }
    let source = Source(path: file.path, bytes: edits.applied(to: bytes))
    document = Document(source, bodyStart: document.bodyStart)
    return true
  }
}
