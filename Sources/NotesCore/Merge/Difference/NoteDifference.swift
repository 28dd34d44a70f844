/// What is different in two versions of one note, as its reader sees it.
public struct NoteDifference: Sendable {
  /// What became of the note.
  public enum Kind: String, Sendable, Hashable {
    case added, removed, modified
    /// A merge is under way, and nobody has settled its conflicts yet.
    case unmerged
  }

  /// What is different beside what a note says.
  public struct Remarks: OptionSet, Sendable, Hashable {
    /// One bit each.
    public let rawValue: Int

    /// The set with these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Links and relations that follow notes to their new ids and places.
    public static let followed = Remarks(rawValue: 1)
    /// Comments in the front matter.
    public static let comments = Remarks(rawValue: 2)
    /// Records of what was imported.
    public static let imports = Remarks(rawValue: 4)
    /// Line ends: those of Unix, or those of Windows.
    public static let lineEnds = Remarks(rawValue: 8)
    /// The byte order mark at the start of the file.
    public static let byteOrderMark = Remarks(rawValue: 16)
    /// Quotes, blanks, the order of keys and whatever else is but another way of writing the same.
    public static let layout = Remarks(rawValue: 32)
  }

  /// Why two versions could not be compared by what they say.
  public struct Unreadable: Sendable {
    /// What is wrong, to be read after the name of the version.
    public let reason: Message
    /// Whether it is wrong with the old version; else with the new one.
    public let isOld: Bool
    /// The difference by lines; nil where nobody can see the contents, or they are no text.
    public let text: UnifiedDiff?
  }

  /// What became of the note.
  public let kind: Kind
  /// Its old version, without its body; nil where it was not there.
  public let old: Note?
  /// Its new version; nil where it is gone.
  public let new: Note?
  /// The keys of the front matter that differ.
  public private(set) var fields: [FieldDifference] = []
  /// The annotations that differ.
  public private(set) var annotations: [AnnotationDifference] = []
  /// The notes that the body links to now, and did not.
  public private(set) var gainedLinks: [LinkedNote] = []
  /// The notes that the body no longer links to.
  public private(set) var lostLinks: [LinkedNote] = []
  /// What differs in the text, annotations left out.
  public private(set) var prose: [ProseDifference] = []
  /// What else differs.
  public private(set) var remarks: Remarks = []
  /// Why it could not be compared by what it says; nil where it could.
  public private(set) var unreadable: Unreadable?

  /// The note as it is now, or was where it is gone.
  public var note: Note { new ?? old ?? Note(id: "", path: "", section: "") }

  /// Whether it has another path than before.
  public var isMoved: Bool {
    guard let old, let new else { return false }
    return !old.path.utf8.elementsEqual(new.path.utf8)
  }

  /// Whether it has another id than before.
  public var isRenamed: Bool {
    guard let old, let new else { return false }
    return !old.id.utf8.elementsEqual(new.id.utf8)
  }

  /// Whether it says something else than before.
  public var saysOther: Bool {
    !fields.isEmpty || !annotations.isEmpty || !gainedLinks.isEmpty || !lostLinks.isEmpty || !prose.isEmpty
      || unreadable != nil
  }

  /// The status that it had, and the one that it has; nil where it is the same.
  public var transition: (old: Status?, new: Status?)? {
    guard fields.contains(where: { $0.field == .status }), let old, let new, old.status != new.status else {
      return nil
    }
    return (old.status, new.status)
  }

  /// The difference of two versions of a note, at least one of which is there.
  init(
    _ oldFile: NoteFile?, _ old: ComparedFile.Contents, _ newFile: NoteFile?, _ new: ComparedFile.Contents,
    isUnmerged: Bool = false, renames: NoteRenames = .none
  ) {
    let left = NoteDifference.version(oldFile, old)
    let right = NoteDifference.version(newFile, new)
    self.old = left?.note ?? NoteDifference.unseen(oldFile, old)
    self.new = right?.note ?? NoteDifference.unseen(newFile, new)
    kind = isUnmerged ? .unmerged : self.old == nil ? .added : self.new == nil ? .removed : .modified
    if isUnmerged { return }
    for (contents, isOld) in [(old, true), (new, false)] {
      guard case .unknown(let reason) = contents else { continue }
      unreadable = Unreadable(reason: reason, isOld: isOld, text: nil)
      return
    }
    if left != nil, right != nil, left?.bytes == right?.bytes { return }
    for (version, isOld) in [(left, true), (right, false)] {
      guard let reason = version?.nonText else { continue }
      unreadable = Unreadable(reason: reason, isOld: isOld, text: nil)
      return
    }
    for (version, isOld) in [(left, true), (right, false)] {
      guard let reason = version?.defect else { continue }
      unreadable = Unreadable(reason: reason, isOld: isOld, text: NoteDifference.text(left, right))
      return
    }
    compare(left, right, renames)
  }

  private static func version(_ file: NoteFile?, _ contents: ComparedFile.Contents) -> NoteVersion? {
    guard let file, case .bytes(let bytes) = contents else { return nil }
    return NoteVersion(file, bytes)
  }

  private static func unseen(_ file: NoteFile?, _ contents: ComparedFile.Contents) -> Note? {
    guard let file, contents != .nothing else { return nil }
    return Note(id: file.stem, path: file.path, section: file.section)
  }

  private static func text(_ old: NoteVersion?, _ new: NoteVersion?) -> UnifiedDiff {
    UnifiedDiff(
      of: old?.file.path ?? new?.file.path ?? "", becoming: new?.file.path, from: old?.bytes ?? [],
      to: new?.bytes ?? [])
  }

  // MARK: Comparing

  private mutating func compare(_ old: NoteVersion?, _ new: NoteVersion?, _ renames: NoteRenames) {
    var old = old
    var follows = false
    if let new, old?.followLinks(to: new, renames) == true { follows = true }
    fields = FieldDifference.all(old?.frontMatter, new?.frontMatter, renames, follows: &follows)
    annotations = AnnotationDifference.all(old?.document, new?.document)
    let before = old.map { LinkedNote.all(of: $0.document) } ?? []
    let after = new.map { LinkedNote.all(of: $0.document) } ?? []
    gainedLinks = LinkedNote.all(of: after, notIn: before)
    lostLinks = LinkedNote.all(of: before, notIn: after)
    prose = ProseDifference.all(old?.document, new?.document)
    if follows { remarks.insert(.followed) }
    guard let old, let new else { return }
    remarks.formUnion(NoteDifference.remarks(old, new))
    if !saysOther, remarks.isEmpty { remarks = .layout }
  }

  private static func remarks(_ old: NoteVersion, _ new: NoteVersion) -> Remarks {
    var remarks: Remarks = []
    if ByteOrderMark.length(in: old.bytes) != ByteOrderMark.length(in: new.bytes) {
      remarks.insert(.byteOrderMark)
    }
    let carriageReturn = UInt8(ascii: "\r")
    if old.bytes.contains(carriageReturn) != new.bytes.contains(carriageReturn) { remarks.insert(.lineEnds) }
    if comments(of: old) != comments(of: new) { remarks.insert(.comments) }
    if imports(of: old) != imports(of: new) { remarks.insert(.imports) }
    return remarks
  }

  private static func comments(of version: NoteVersion) -> [[UInt8]] {
    let comments = FrontMatterComments(version.frontMatter)?.comments ?? []
    return comments.map { Array(version.bytes[$0.range]) }
  }

  private static func imports(of version: NoteVersion) -> [[UInt8]] {
    ImportLedger.comments(of: version.document).map { Array(version.document.source.bytes[$0.range]) }
  }
}
