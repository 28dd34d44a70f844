import Foundation
@testable import NotesCore

/// A folder of a test's own, gone when the test is done.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = base + "/notes-test-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var root: LibraryRoot { LibraryRoot(path: path) }

  func makeFolder(_ name: String) {
    try? FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func write(_ name: String, _ text: String = "") {
    makeFolder((name as NSString).deletingLastPathComponent)
    try? Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  func link(_ name: String, to target: String) {
    makeFolder((name as NSString).deletingLastPathComponent)
    symlink(target, "\(path)/\(name)")
  }

  /// Makes it look like a git repository.
  func makeRepository() {
    write(".git/HEAD", "ref: refs/heads/main\n")
  }

  /// Every file and folder below, with what files hold and where links lead; the lock and the tests' marks left out.
  func snapshot() -> [String: String] {
    var found: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      if name.hasPrefix(".git") { continue }
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(name)")
      found[name] = target.map { "-> " + $0 } ?? read(name) ?? "folder"
    }
    return found
  }

  /// The temporary files that are left, and the journal.
  func leftovers() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".tmp") || $0.contains("notes/journal") }
  }
}

extension TemporaryFolder {
  /// Lets the user that `becomeOrdinaryUser` becomes own all that is in the folder.
  func giveToOrdinaryUser() {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in [""] + names { lchown("\(path)/\(name)", ordinaryUser, ordinaryUser) }
  }
}

private let ordinaryUser: uid_t = 65534

/// Gives up the powers of root, before which no permission counts; for a process of a test's own.
func becomeOrdinaryUser() {
  if geteuid() == 0 { _ = seteuid(ordinaryUser) }
}
