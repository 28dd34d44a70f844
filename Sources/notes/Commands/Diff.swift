import ArgumentParser
import NotesCore

/// Shows what changed in notes, as their reader sees it.
struct Diff: NotesCommand {
  static let name = "diff"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show what changed in notes, as a reader sees it.", zh: "看笔记改了什么：读到哪里、字段、批注、链接和正文。"),
    usage: "notes diff [A [B]] [--staged] [--stat] [--format FORMAT] [-- PATH…]",
    discussion: text(
      """
      What was read, fields, annotations, links, and the text by the word; how something is written is no change. \
      A and B are what `git diff` takes:

        notes diff                 what is not staged yet, new notes included
        notes diff --staged        what the next commit will hold
        notes diff HEAD            all since the last commit
        notes diff main...HEAD     what this branch did
        notes diff HEAD~5 HEAD -- notes/2023

      New notes that git does not track yet count as added; `git diff` leaves them out. With `--format markdown` \
      the difference is a comment for a pull request, in which nothing that notes say does anything.

      As a tool of git's: git difftool -y -x 'notes diff --no-index' -- notes

      Exit code: 0 when done, with --exit-code 1 when a note differs; 2 when it could not run.
      """,
      zh: """
        读了什么，字段、批注、链接有什么变化，正文逐字比较；只是换个写法不算改动。A 和 B 的写法同 `git diff`：

          notes diff                 还没有暂存的改动，包括新笔记
          notes diff --staged        下次提交会有什么
          notes diff HEAD            上次提交以来的全部改动
          notes diff main...HEAD     这个分支做了什么
          notes diff HEAD~5 HEAD -- notes/2023

        git 还没有跟踪的新笔记也算新增；`git diff` 不列它们。加 `--format markdown` 得到一段可以贴到合并请求里的评论，笔记里的文字在其中不起任何作用。

        给 git 当工具用：git difftool -y -x 'notes diff --no-index' -- notes

        退出码：完成是 0；加了 --exit-code 而笔记有差异是 1；没能运行是 2。
        """))

  static let optionsWithValue: Set<String> = ["--format"]

  @OptionGroup var global: GlobalOptions

  /// Revisions, then paths: the parser does not tell which of them stand after `--`.
  @Argument(
    help: help(
      "A commit, two of them, or a range (A..B, A...B); after `--`, files and folders.",
      zh: "一个提交、两个提交，或一段（A..B、A...B）；`--` 后面是文件和文件夹。", value: "revision"))
  var words: [String] = []

  @Flag(
    name: [.customLong("staged"), .customLong("cached")],
    help: help("Compare what is staged with a commit, by default the last.", zh: "比较暂存的内容和某个提交（默认最近一次）。"))
  var isStaged = false

  @Flag(
    name: .customLong("no-index"),
    help: help("Compare two files, wherever they are.", zh: "比较任意两个文件，不论在哪里。"))
  var isOfFiles = false

  @Flag(name: .customLong("stat"), help: help("One line a note.", zh: "每条笔记一行。"))
  var isStat = false

  @Flag(
    name: .customLong("exit-code"), help: help("Exit with 1 when a note differs.", zh: "笔记有差异时退出码为 1。"))
  var hasExitCode = false

  @Option(
    help: help("term, markdown or json.", zh: "term、markdown 或 json。"),
    completion: .list(DifferenceFormat.names))
  var format = "term"

  func run(in context: Context) throws -> ExitStatus {
    let format = try DifferenceFormat(named: format)
    if isStat, format == .json {
      throw NotesError(
        .usage, Message("--stat and --format json do not go together", zh: "--stat 和 --format json 不能一起用"))
    }
    let difference = try isOfFiles ? files() : library(in: context)
    show(difference, as: format, in: context)
    return hasExitCode && !difference.notes.isEmpty ? .found : .done
  }

  // MARK: What is compared

  /// How many of the words stand after `--`: all that do are words.
  private var pathCount: Int { Surroundings.process.arguments.drop { $0 != "--" }.dropFirst().count }

  private var revisions: [String] { words.dropLast(pathCount) }

  private var paths: [String] { words.suffix(pathCount) }

  private func library(in context: Context) throws -> LibraryDifference {
    let place = try context.library()
    let repository = try context.repository()
    do {
      let difference = try repository.difference(
        of: ComparedStates(revisions: revisions, isStaged: isStaged), place.configuration)
      return try part(of: difference, paths, in: place.root)
    } catch let error as NotesError where error.kind == .usage {
      // As in git, what names no revision may be a path; so may all that follows it.
      guard let first = firstPath(in: place.root) else { throw error }
      let named = Array(revisions[first...]) + paths
      let states = try ComparedStates(revisions: Array(revisions[..<first]), isStaged: isStaged)
      return try part(of: repository.difference(of: states, place.configuration), named, in: place.root)
    }
  }

  private func part(
    of difference: LibraryDifference, _ paths: [String], in root: LibraryRoot
  ) throws -> LibraryDifference {
    paths.isEmpty ? difference : difference.within(try scope(paths, in: root))
  }

  /// The first of the words before `--` that is a file or a folder, as are all that follow; nil where there is none.
  private func firstPath(in root: LibraryRoot) -> Int? {
    var first = revisions.count
    while first > 0, (try? PathScope([revisions[first - 1]], in: root)) != nil { first -= 1 }
    return first < revisions.count ? first : nil
  }

  /// The part of the library that paths name, which need not be there any more.
  private func scope(_ paths: [String], in root: LibraryRoot) throws -> PathScope {
    var files: [String] = []
    for path in paths {
      if let scope = try? PathScope([path], in: root) {
        if scope.paths.isEmpty { return .everything }
        files += scope.paths
      } else {
        files.append(try PathScope.relativePath(ofFile: path, in: root))
      }
    }
    return PathScope(files: files)
  }

  private func files() throws -> LibraryDifference {
    guard words.count == 2, !isStaged else {
      throw NotesError(
        .usage, Message("--no-index compares two files", zh: "--no-index 比较两个文件"),
        hints: [Message("write `notes diff --no-index OLD NEW`", zh: "写 `notes diff --no-index 旧文件 新文件`")])
    }
    return LibraryDifference(try file(words[0]), try file(words[1]))
  }

  /// What is at a path; nil for `/dev/null`, by which git says that there is no such version.
  private func file(_ path: String) throws(NotesError) -> Source? {
    if path == "/dev/null" { return nil }
    return path == "-" ? try StandardInput.read(as: "stdin") : try UserFile.read(path)
  }

  // MARK: What is shown

  private func show(_ difference: LibraryDifference, as format: DifferenceFormat, in context: Context) {
    switch format {
    case .json: context.output.line(difference.json.pretty)
    case .markdown:
      context.output.write(
        DifferenceMarkdown(difference, language: context.language).text(details: !isStat))
    case .term:
      let view = DifferenceView(difference, terminal: context.terminal, language: context.language)
      if difference.notes.isEmpty { return sayNothing(difference, view, context) }
      Pager(terminal: context.terminal, environment: context.environment)
        .show(view.text(isStat: isStat), on: context.output)
    }
  }

  private func sayNothing(_ difference: LibraryDifference, _ view: DifferenceView, _ context: Context) {
    var message = Message("no note differs", zh: "笔记没有差异")
    let others = view.words.others(difference)
    if !others.isEmpty {
      message = Message("no note differs; \(others)", zh: "笔记没有差异；\(others)")
    }
    context.warn(message)
    guard words.isEmpty, !isStaged, !isOfFiles, let root = try? context.library().root,
      let repository = try? GitRepository(of: root, environment: context.environment.values),
      (try? repository.hasStagedChanges()) == true
    else { return }
    context.warn(
      Message(
        "something is staged: `notes diff --staged` shows it, `notes diff HEAD` all since the last commit",
        zh: "有已暂存的改动：用 `notes diff --staged` 看；上次提交以来的全部用 `notes diff HEAD` 看"))
  }
}
