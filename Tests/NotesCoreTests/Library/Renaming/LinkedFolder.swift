import Foundation
import Testing

@testable import NotesCore

/// A library on disk whose notes are moved, deleted and joined by tests.
struct LinkedFolder {
  let folder = TemporaryFolder()

  /// The files, by their paths.
  init(_ files: [String: String]) {
    folder.makeRepository()
    folder.makeFolder("notes")
    for (path, text) in files { folder.write(path, text) }
  }

  /// A note with some front matter and a body.
  static func note(_ fields: String = "", _ body: String = "") -> String {
    "---\ntitle: T\ntype: paper\n\(fields)---\n" + (body.isEmpty ? "" : "\n\(body)")
  }

  func index() throws -> LinkIndex {
    let files = try LibraryFiles(folder.root, Configuration())
    return LinkIndex(files, Library.load(files, fields: .names).notes)
  }

  func place(of id: String, in index: LinkIndex) throws -> Int {
    try #require(index.notes.firstIndex { $0.id == id })
  }

  func plan(_ id: String, _ new: String, keepsAlias: Bool = true) throws -> NoteMove {
    let index = try index()
    let place = try place(of: id, in: index)
    let sections = Set(index.notes.map(\.section))
    let position = try NotePosition(new, for: index.notes[place], sections: sections, Configuration())
    return try NoteMove(of: place, to: position, keepsAlias: keepsAlias, in: index)
  }

  /// Moves a note on disk.
  @discardableResult func move(_ id: String, to new: String, keepsAlias: Bool = true) throws -> NoteMove {
    let move = try plan(id, new, keepsAlias: keepsAlias)
    try commit(move.changes)
    return move
  }

  /// Joins two notes on disk.
  @discardableResult func join(_ kept: String, _ gone: String) throws -> NoteJoin {
    let index = try index()
    let join = try NoteJoin(
      keeping: try place(of: kept, in: index), joining: try place(of: gone, in: index), in: index)
    try commit(join.changes)
    return join
  }

  func commit(_ changes: [FileChange]) throws {
    try WriteTransaction(in: folder.root, stateDirectory: nil).commit(changes)
  }

  func read(_ path: String) -> String { folder.read(path) ?? "(none)" }

  /// What each reference of each file leads to, as `file: target`, in order; names of notes by their titles.
  func destinations() throws -> [String] {
    let index = try index()
    return LinkedFileWalk(index).map { file in
      index.references(of: file).map { reference -> String in
        switch reference.destination {
        case .note(let note, _): "note \(index.notes[note].id)"
        case .file(let path): "file \(path)"
        case .itself: "itself"
        case .ambiguous: "ambiguous"
        case .noNote: "no note \(reference.written)"
        case .noFile(let path): "no file \(path)"
        case .elsewhere: "elsewhere"
        }
      }
    }.found.flatMap { $0 }
  }
}
