@testable import NotesCore

/// What a merge of three texts gives, for tests.
struct Merged: Equatable {
  /// The merged file; nil where it has to be merged as text.
  let text: String?
  /// What is said of the conflicts, a line each.
  let conflicts: [String]
  /// Why it has to be merged as text.
  let doubt: MergeDoubt?

  init(_ base: String, _ ours: String, _ theirs: String, _ style: ConflictStyle = ConflictStyle()) {
    self.init(
      Versions(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8)), style)
  }

  init(_ versions: Versions<[UInt8]>, _ style: ConflictStyle = ConflictStyle()) {
    do {
      let merge = try NoteMerge(versions, style)
      text = String(decoding: merge.bytes, as: UTF8.self)
      conflicts = merge.conflicts.flatMap { place in
        place.subjects.map { "\(place.line): \($0.message(style.labels).english)" }
      }
      doubt = nil
    } catch {
      (text, conflicts, doubt) = (nil, [], error)
    }
  }

  /// Whether it is merged without anything left to decide.
  var isClean: Bool { doubt == nil && conflicts.isEmpty }
}
