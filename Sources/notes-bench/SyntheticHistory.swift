import NotesCore

/// A repository of synthetic notes with a past: a commit marks, adds, annotates or moves a note; every tenth branches off
/// and is merged again.
struct SyntheticHistory {
  /// The repository's folder, which must be empty or not there.
  let path: String
  /// How many commits it has.
  let commits: Int
  /// How many notes it has at the end.
  let notes: Int
  /// What it is made from.
  let seed: UInt64

  private static let start = 1_600_000_000
  private static let secondsPerCommit = 20_000

  /// Makes the repository by `git init` and one `git fast-import`; what went wrong, or nil.
  func make() -> String? {
    guard let git = CapturedProcess.find("git", path: nil) else { return "there is no git" }
    var stream = Stream(notes: notes, commits: commits, seed: seed)
    let steps: [([String], [UInt8])] = [
      (["init", "--quiet", "--initial-branch=main", path], []),
      (["-C", path, "fast-import", "--quiet"], stream.bytes()),
      (["-C", path, "reset", "--quiet", "--hard", "main"], []),
    ]
    for (arguments, input) in steps {
      let process = CapturedProcess(
        program: git, arguments: ["git"] + arguments,
        environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"], input: input)
      guard let ending = try? process.run({ _ in }) else { return "cannot run git" }
      if ending.code != 0 { return String(decoding: ending.errors, as: UTF8.self) }
    }
    return nil
  }
}

/// The input of `git fast-import`.
private struct Stream {
  private let commits: Int
  private let seed: UInt64
  private var numbers: SeededNumbers
  private var text: [UInt8] = []
  private var files: [File]
  private var shown: Int
  private var mark = 0
  private var made = 0

  private struct File {
    var path: String
    var text: String
  }

  private static let authors = ["Ann Reader", "Bob Reader", "张三"]

  init(notes: Int, commits: Int, seed: UInt64) {
    self.commits = commits
    self.seed = seed
    numbers = SeededNumbers(seed: seed, item: notes)
    files = (0..<notes).map { place in
      let note = SyntheticNote(at: place, of: notes, seed: seed)
      return File(path: "notes/\(2026 - place / 100)/\(note.id).md", text: note.text)
    }
    shown = max(1, notes / 3)
  }

  mutating func bytes() -> [UInt8] {
    let first = (0..<shown).map { blob($0) }
    var tip = commit(from: nil, changes: first)
    while made < commits {
      if made % 10 == 9, made + 3 <= commits {
        tip = branch(from: tip)
      } else {
        tip = commit(from: tip, changes: [change(isBranch: false)].flatMap { $0 })
      }
    }
    return text
  }

  /// A branch of two commits while the line that it left goes on, and its merge.
  private mutating func branch(from tip: Int) -> Int {
    let onBranch = change(isBranch: true)
    let branch = commit(from: tip, changes: onBranch)
    let main = commit(from: tip, changes: change(isBranch: false))
    return commit(from: main, merging: branch, changes: onBranch)
  }

  /// What a commit does: the commands that change its tree.
  private mutating func change(isBranch: Bool) -> [String] {
    let kind = Int.random(in: 0..<10, using: &numbers)
    if kind < 2, shown < files.count {
      shown += 1
      return [blob(shown - 1)]
    }
    // Of odd places on a branch and of even ones elsewhere, so that no merge has to settle anything.
    let place = min(Int.random(in: 0..<shown, using: &numbers) / 2 * 2 + (isBranch ? 1 : 0), shown - 1)
    if kind == 2, !isBranch {
      let old = files[place].path
      files[place].path = old.replacing("notes/", with: "notes/moved-", maxReplacements: 1)
      return ["D \(old)\n", blob(place)]
    }
    if kind < 8 {
      mark(place)
    } else {
      files[place].text += "\n" + numbers.pick(SyntheticWords.sentences) + "\n"
    }
    return [blob(place)]
  }

  private mutating func mark(_ place: Int) {
    let status = numbers.pick(["unread", "reading", "unfinished", "read", "dropped"])
    var lines = files[place].text.split(separator: "\n", omittingEmptySubsequences: false)
    if let line = lines.firstIndex(where: { $0.hasPrefix("status: ") }) {
      lines[line] = "status: \(status)"
      files[place].text = lines.joined(separator: "\n")
    } else {
      files[place].text += "\n\(status)\n"
    }
  }

  /// Writes the object of a note; the command that puts it into a tree.
  private mutating func blob(_ place: Int) -> String {
    mark += 1
    text += Array("blob\nmark :\(mark)\ndata \(files[place].text.utf8.count)\n\(files[place].text)\n".utf8)
    return "M 100644 :\(mark) \(files[place].path)\n"
  }

  private mutating func commit(from parent: Int?, merging other: Int? = nil, changes: [String]) -> Int {
    mark += 1
    let time = SyntheticHistory.time(of: made)
    let author = numbers.pick(Stream.authors)
    var lines = "commit refs/heads/main\nmark :\(mark)\nauthor \(author) <a@example.org> \(time)\n"
    lines += "committer \(author) <a@example.org> \(time)\ndata 6\nchange\n"
    if let parent { lines += "from :\(parent)\n" }
    if let other { lines += "merge :\(other)\n" }
    text += Array((lines + changes.joined() + "\n").utf8)
    made += 1
    return mark
  }
}

extension SyntheticHistory {
  fileprivate static func time(of commit: Int) -> String { "\(start + commit * secondsPerCommit) +0800" }
}
