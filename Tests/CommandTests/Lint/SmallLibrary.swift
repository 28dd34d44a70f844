import Foundation

/// A library of a test's own with one note that is right, gone when the test is done.
final class SmallLibrary {
  let path: String

  /// Front matter with which nothing is wrong.
  static let head = head(titled: "A")

  /// The same with another title: two notes of one title are a defect.
  static func head(titled title: String) -> String {
    "---\ntitle: \(title)\nstatus: unread\ntype: paper\n---\n"
  }

  init() {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "notes-lint-\(UUID().uuidString)").path
    makeFolder("schema")
    write("notes/2023/good.md", SmallLibrary.head(titled: "Good") + "\nText.\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func makeFolder(_ name: String) {
    try? FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    makeFolder((name as NSString).deletingLastPathComponent)
    try? Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func link(_ name: String, to target: String) {
    makeFolder((name as NSString).deletingLastPathComponent)
    symlink(target, "\(path)/\(name)")
  }

  func run(_ arguments: String..., wrapper: [String] = []) throws -> ToolRun {
    try ToolRun(arguments, in: path, wrapper: wrapper)
  }
}
