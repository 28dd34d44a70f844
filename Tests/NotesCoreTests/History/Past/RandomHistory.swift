import Foundation

@testable import NotesCore

/// A random repository: branches, merges of two and more, merges in both directions, renames, edits, files that go and
/// come back, dates in disorder. Merges take files of any of their parents, or something of their own.
struct RandomHistory {
  /// What each commit's tree has, by path, and the number of the commit's first parent.
  private(set) var trees: [[String: String]] = []
  private(set) var firstParents: [Int?] = []
  private var stream = ""
  private var random: SeededGenerator

  init(seed: UInt64, commits: Int) {
    random = SeededGenerator(seed: seed)
    for number in 0..<commits { add(number, of: commits) }
  }

  /// The last commit's line of first parents, from the oldest.
  var mainline: [Int] {
    var line: [Int] = []
    var next: Int? = trees.count - 1
    while let commit = next {
      line.append(commit)
      next = firstParents[commit]
    }
    return line.reversed()
  }

  /// Makes the commits in a repository, and checks the last one out.
  func make(in repository: TemporaryRepository) throws {
    repository.folder.write("history.fast-import", stream)
    let input = repository.path + "/history.fast-import"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "fast-import", "--quiet", "--force"]
    process.environment = TemporaryRepository.environment
    process.currentDirectoryURL = URL(fileURLWithPath: repository.path)
    process.standardInput = FileHandle(forReadingAtPath: input)
    try process.run()
    process.waitUntilExit()
    try FileManager.default.removeItem(atPath: input)
    try repository.git("reset", "--quiet", "--hard", "main")
  }

  private mutating func add(_ number: Int, of count: Int) {
    let parents = parents(of: number)
    var tree = merged(parents)
    for _ in 0..<Int.random(in: 0...3, using: &random) { change(&tree) }
    trees.append(tree)
    firstParents.append(parents.first)
    let time = 1_700_000_000 + number * 43_200 + Int.random(in: -200_000...200_000, using: &random)
    let zone = ["+0000", "+0800", "-1130"].randomElement(using: &random) ?? "+0000"
    let ref = number == count - 1 ? "main" : "c\(number)"
    stream += "commit refs/heads/\(ref)\nmark :\(number + 1)\nauthor A\(number % 3) <a@b> \(time) \(zone)\n"
    stream += "committer C <c@d> \(1_700_000_000 + number * 43_200) +0000\ndata 1\nx\n"
    for (index, parent) in parents.enumerated() {
      stream += (index == 0 ? "from" : "merge") + " :\(parent + 1)\n"
    }
    stream += "deleteall\n"
    for (path, text) in tree.sorted(by: { $0.key < $1.key }) {
      stream += "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
    }
    stream += "\n"
  }

  /// Early on now and then none, else one commit before, or several.
  private mutating func parents(of number: Int) -> [Int] {
    if number == 0 || number < 8 && Int.random(in: 0..<6, using: &random) == 0 { return [] }
    let wanted = [1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1
    var parents: [Int] = []
    for _ in 0..<wanted {
      let parent = max(0, number - 1 - Int.random(in: 0...4, using: &random))
      if !parents.contains(parent) { parents.append(parent) }
    }
    return parents
  }

  private mutating func merged(_ parents: [Int]) -> [String: String] {
    guard let first = parents.first else { return [:] }
    var tree = trees[first]
    for parent in parents.dropFirst() {
      for path in Set(trees[parent].keys).union(tree.keys).sorted() where Bool.random(using: &random) {
        tree[path] = trees[parent][path]
      }
    }
    return tree
  }

  private mutating func change(_ tree: inout [String: String]) {
    let path = tree.keys.sorted().randomElement(using: &random)
    switch (Int.random(in: 0..<6, using: &random), path) {
    case (0...1, let path?): tree[path] = note()
    case (2, let path?):
      let text = tree.removeValue(forKey: path)
      tree[newPath()] = Bool.random(using: &random) ? text : text.map { $0 + "More.\n" }
    case (3, let path?): tree[path] = nil
    case (4, _): tree["README.md"] = "\(Int.random(in: 0...9, using: &random))"
    default: tree[newPath()] = note()
    }
  }

  private mutating func newPath() -> String {
    let name = ["a", "b", "c", "d", "e", "f", "g"].randomElement(using: &random) ?? "a"
    return Bool.random(using: &random) ? "notes/\(name).md" : "notes/more/\(name).md"
  }

  private mutating func note() -> String {
    if Int.random(in: 0..<12, using: &random) == 0 { return "<<<<<<< ours\n---\nstatus: read\n=======\n" }
    let status = Status.allCases.randomElement(using: &random) ?? .unread
    let title = Int.random(in: 0...5, using: &random)
    let line = Int.random(in: 0...3, using: &random)
    return "---\ntitle: T\(title)\nstatus: \(status.rawValue)\ntype: paper\n---\n\nLine \(line).\n"
  }
}
