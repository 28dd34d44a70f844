/// Merges three versions of a note for git, as a merge driver.
///
/// What cannot be merged as a note is merged by git as text, and a file that is no text stays as ours has it.
public struct MergeDriver {
  /// What git hands over.
  public struct Request: Sendable {
    /// The paths of the files with the versions: what both sides come from (`%O`), ours (`%A`), theirs (`%B`).
    let files: Versions<String>
    /// The path of the note in the repository (`%P`), for messages alone.
    let path: String
    /// The length of the markers (`%L`).
    let markerSize: Int
    /// What the versions are called.
    let labels: ConflictLabels

    /// A request for a merge.
    public init(
      base: String, ours: String, theirs: String, path: String, markerSize: Int, labels: ConflictLabels
    ) {
      files = Versions(base: base, ours: ours, theirs: theirs)
      (self.path, self.markerSize, self.labels) = (path, markerSize, labels)
    }
  }

  /// Whether the merge has left nothing to decide.
  public private(set) var isClean = true
  /// What there is to decide, and what was not merged as a note, a line each.
  ///
  /// None where the markers are not of the usual length: git asks so for the merge of what the sides come from, of
  /// which nobody has to decide anything.
  public var messages: [Message] { request.markerSize == MergeDriver.usualMarkerSize ? said : [] }

  private var said: [Message] = []
  private static let usualMarkerSize = ConflictStyle().markerSize

  private let request: Request
  private let git: GitCommand?

  /// Merges, and puts the result in the place of ours, in one step, as the last thing that is done.
  ///
  /// Runs git, in the current folder, only where there is a conflict, or a merge as text. Throws a `NotesError` where a
  /// file cannot be read or written; ours is as it was then.
  public init(_ request: Request, environment: [String: String]) throws {
    self.request = request
    let folder = (try? SymbolicLink.realPath(of: ".")) ?? "/"
    git = try? GitCommand(in: folder, environment: environment)
    var contents = try request.files.map { try UserFile.read($0).bytes }
    if let settled = contents.settled {
      try write(settled, over: contents.ours)
      return
    }
    if contents.all.contains(where: { $0.contains(0) }) {
      refuse()
      return
    }
    var style = ConflictStyle(markerSize: request.markerSize, labels: request.labels)
    do throws(MergeDoubt) {
      var merge = try NoteMerge(contents, style)
      if !merge.conflicts.isEmpty, let kind = configuredStyle, kind != style.kind {
        style.kind = kind
        merge = try NoteMerge(contents, style)
      }
      isClean = merge.conflicts.isEmpty
      said = merge.conflicts.flatMap { place in
        place.subjects.map { message($0.message(style.labels), line: place.line) }
      }
      contents.base = merge.bytes
    } catch {
      let (bytes, hasConflict) = mergedAsText(contents, style)
      if hasConflict { said = [message(error.message(style.labels))] }
      isClean = !hasConflict
      contents.base = bytes
    }
    try write(contents.base, over: contents.ours)
  }

  /// Git's setting for how conflicts are shown; nil where it has none.
  private var configuredStyle: ConflictStyle.Kind? {
    guard let output = try? git?.run(["config", "--get", "merge.conflictStyle"]), output.code == 0 else {
      return nil
    }
    let word = output.output.prefix { $0 != UInt8(ascii: "\n") }
    return ConflictStyle.Kind(rawValue: String(decoding: word, as: UTF8.self).lowercased())
  }

  private func mergedAsText(
    _ contents: Versions<[UInt8]>, _ style: ConflictStyle
  ) -> (bytes: [UInt8], hasConflict: Bool) {
    let paths = request.files.map { (try? SymbolicLink.realPath(of: $0)) ?? $0 }
    if let git, let merge = try? TextualMerge(paths, style, with: git) {
      return (merge.bytes, merge.hasConflict)
    }
    let pieces = TextMerge(contents, about: .prose, style.kind).pieces
    return (MergedFile(pieces, style).plain, pieces.hasConflict)
  }

  /// Leaves ours as it is.
  private mutating func refuse() {
    isClean = false
    said = [
      message(
        Message(
          "this is no text and cannot be merged; ours is kept (`git checkout --theirs` takes the other)",
          zh: "不是文本，无法合并；保留 ours（要另一方的，用 `git checkout --theirs`）"))
    ]
  }

  private func write(_ bytes: [UInt8], over old: [UInt8]) throws {
    if bytes != old { try FileReplacement.write(bytes, to: request.files.ours) }
  }

  private func message(_ message: Message, line: Int? = nil) -> Message {
    let place = request.path.visible + (line.map { ":\($0)" } ?? "")
    return Message("\(place): \(message.english)", zh: "\(place)：\(message.chinese)")
  }
}
