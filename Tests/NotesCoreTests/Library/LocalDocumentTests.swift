import Foundation
import Testing

@testable import NotesCore

struct LocalDocumentTests {
  private let folder = TemporaryFolder()
  private let own = TemporaryFolder()
  private let note = Note(id: "a", path: "notes/2023/a.md", section: "2023")

  private static let epub =
    "PK\u{3}\u{4}" + String(repeating: "\0", count: 22) + "\u{8}\0\0\0mimetypeapplication/epub+zipPK"

  init() {
    folder.write("papers/a.pdf", "%PDF-1.7\n")
    folder.write("papers/book.epub", Self.epub)
    folder.write("papers/script.pdf", "#!/bin/sh\n")
    folder.write("papers/empty.pdf")
    folder.write("papers/zip.pdf", "PK\u{3}\u{4}")
    folder.write("notes/2023/near.pdf", "%PDF-1.7\n")
    folder.write(".git/a.pdf", "%PDF-1.7\n")
    own.write("mine/b.pdf", "%PDF-1.7\n")
    folder.link("papers/out.pdf", to: own.path + "/mine/b.pdf")
    folder.link("papers/in.pdf", to: "a.pdf")
    folder.link("papers/loop.pdf", to: "loop.pdf")
    mkfifo(folder.path + "/papers/fifo.pdf", 0o600)
  }

  private func open(_ path: String, folders: [String] = []) -> Result<String, LocalDocument.Problem> {
    do {
      return .success(try LocalDocument(path, of: note, in: folder.root, folders: folders).path)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    ("papers/a.pdf", "papers/a.pdf"), ("./papers/../papers/a.pdf", "papers/a.pdf"),
    ("papers/book.epub", "papers/book.epub"), ("near.pdf", "notes/2023/near.pdf"),
    ("../../papers/a.pdf", "papers/a.pdf"), ("papers/in.pdf", "papers/a.pdf"),
  ])
  func opensADocumentOfTheLibrary(path: String, real: String) {
    #expect(open(path) == .success("\(folder.path)/\(real)"))
  }

  @Test(arguments: [
    ("papers/none.pdf", LocalDocument.Problem.missing), ("", .outside), ("papers", .notADocument),
    ("papers/script.pdf", .notADocument), ("papers/empty.pdf", .notADocument),
    ("papers/zip.pdf", .notADocument), ("papers/fifo.pdf", .notADocument), ("papers/loop.pdf", .missing),
    (".git/a.pdf", .outside), ("papers/out.pdf", .outside), ("/etc/passwd", .outside),
    ("/dev/null", .outside), ("../../../../../../../etc/passwd", .outside),
  ])
  func refusesEverythingElse(path: String, problem: LocalDocument.Problem) {
    #expect(open(path) == .failure(problem))
  }

  @Test func opensDocumentsInFoldersOfTheUsersOwn() {
    let path = own.path + "/mine/b.pdf"
    #expect(open(path) == .failure(.outside))
    #expect(open(path, folders: [own.path]) == .success(path))
    #expect(open("mine/b.pdf", folders: ["", "relative", own.path]) == .success(path))
    #expect(open("papers/out.pdf", folders: [own.path]) == .success(path))
    #expect(open("b.pdf", folders: [own.path + "/none"]) == .failure(.missing))
  }

  @Test(arguments: Seeds.all)
  func anyFirstBytesAreLookedAtWithoutHarm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let length = Int.random(in: 0...80, using: &random)
      var bytes = Array(Self.epub.utf8).prefix(length)
      if let index = bytes.indices.randomElement(using: &random) {
        bytes[index] = .random(in: 0...255, using: &random)
      }
      _ = LocalDocument.isDocument(bytes)
    }
  }
}
