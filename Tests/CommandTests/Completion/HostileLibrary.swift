import Foundation

/// A library in a temporary folder whose names are meant to be run by a careless shell.
final class HostileLibrary: Sendable {
  /// What a shell would run, expand or split; each is a tag and the end of a note's short name.
  static let names = [
    "$(touch pwned)", "`touch pwned`", "; touch pwned", "<(touch pwned)", "${HOME}", "it's \"quoted\"",
    "two words", "a*?[z]", "~root", "!!", "\\back\\slash", "a:b:c", "日本 語", "#hash", "a|b&c", "(x)", "-rf",
  ]
  /// What no terminal and no script should meet.
  static let unsafeNames = ["line\\nfeed", "tab\\tstop", "esc\\e[31m", "bidi\\u202e"]

  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/notes-\(UUID().uuidString)"
    for folder in ["notes/2024", "schema"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    for (index, name) in HostileLibrary.names.enumerated() {
      let escaped = name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(
        of: "\"", with: "\\\"")
      try write("h\(index)", escaped)
    }
    for (index, name) in HostileLibrary.unsafeNames.enumerated() { try write("u\(index)", name) }
    try write("$(touch pwned)", "plain")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Everything in the library's folder itself; a shell that ran a name would have left a file there.
  var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  private func write(_ id: String, _ name: String) throws {
    let text = """
      ---
      title: "T \(name)"
      status: unread
      type: paper
      short: "q \(name)"
      tags:
        - "\(name)"
      ---
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/notes/2024/\(id).md"))
  }
}
