import NotesCore

/// The program `dot` of Graphviz, which lays out graphs.
struct Graphviz {
  private let program: String
  private let environment: Environment

  /// The program that `PATH` finds. Throws where there is none, and says how to get it.
  init(_ environment: Environment) throws(NotesError) {
    guard let program = CapturedProcess.find("dot", path: environment["PATH"]) else {
      throw NotesError(
        .configuration,
        Message(
          "an SVG is laid out by Graphviz, and there is no `dot` in PATH",
          zh: "SVG 要靠 Graphviz 排版，PATH 里没有 `dot`"),
        hints: [
          Message(
            "install it: `apt install graphviz`, or `brew install graphviz`",
            zh: "请安装：`apt install graphviz` 或 `brew install graphviz`"),
          Message(
            "`--format dot`, `mermaid` and `json` need no other program",
            zh: "`--format dot`、`mermaid`、`json` 不需要别的程序"),
        ])
    }
    self.program = program
    self.environment = environment
  }

  /// Where the parts of graphs go, in Graphviz' format `plain`.
  func layout(_ graphs: String) throws(NotesError) -> [UInt8] {
    let process = CapturedProcess(
      program: program, arguments: ["dot", "-Tplain"], environment: environment.values,
      input: Array(graphs.utf8))
    var output: [UInt8] = []
    let ending: CapturedProcess.Ending
    do {
      ending = try process.run { output += $0 }
    } catch {
      throw Graphviz.failure(error.reason)
    }
    guard ending.code == 0 else {
      let said = String(decoding: ending.errors, as: UTF8.self).split(whereSeparator: \.isNewline).first
      throw Graphviz.failure(
        said.map { Message(verbatim: String($0)) }
          ?? Message("it ended with code \(ending.code)", zh: "退出码是 \(ending.code)"))
    }
    return output
  }

  /// The error of a layout that did not come about.
  static func failure(_ reason: Message) -> NotesError {
    NotesError(
      .inputOutput,
      Message(
        "Graphviz could not lay out the graph: \(reason.english)", zh: "Graphviz 没能排好这张图：\(reason.chinese)"),
      hints: [
        Message("`--format dot` prints what other programs can draw", zh: "`--format dot` 的结果可以交给别的程序画")
      ])
  }
}
