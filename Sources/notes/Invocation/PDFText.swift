import NotesCore

/// The program `pdftotext` of Poppler, which tells the text of a PDF.
struct PDFText: Sendable {
  private let program: String
  private let variables: [String: String]

  /// The time after which a PDF is given up, and the most text that one may have, in bytes.
  private static let limits = CapturedProcess.Limits(time: .seconds(60), output: 32 << 20)

  /// The program that `PATH` finds. Throws where there is none, and says how to get it.
  init(_ environment: Environment) throws(NotesError) {
    guard let program = CapturedProcess.find("pdftotext", path: environment["PATH"]) else {
      throw NotesError(
        .configuration,
        Message(
          "the text of a PDF is read by Poppler, and there is no `pdftotext` in PATH",
          zh: "PDF 的文字要靠 Poppler 读出，PATH 里没有 `pdftotext`"),
        hints: [
          Message(
            "install it: `apt install poppler-utils`, or `brew install poppler`",
            zh: "请安装：`apt install poppler-utils` 或 `brew install poppler`")
        ])
    }
    self.program = program
    variables = environment.values
  }

  /// The text of a PDF, with a form feed after each page.
  ///
  /// The path is absolute, so it can be no option. Throws where the program cannot read the file, takes a minute, or
  /// tells more text than a book has.
  func text(of path: String) throws(DocumentProblem) -> [UInt8] {
    let process = CapturedProcess(
      program: program, arguments: ["pdftotext", "-enc", "UTF-8", path, "-"], environment: variables,
      limits: PDFText.limits)
    var text: [UInt8] = []
    let ending: CapturedProcess.Ending
    do {
      ending = try process.run { text += $0 }
    } catch {
      throw PDFText.unreadable(error.reason)
    }
    switch ending.stop {
    case .time:
      throw DocumentProblem("too-slow", Message("it took more than a minute to read", zh: "一分钟还没有读完"))
    case .output: throw DocumentProblem("too-large", Message("it has too much text", zh: "文字太多"))
    case nil: break
    }
    guard ending.code == 0 else { throw PDFText.failure(ending) }
    return text
  }

  private static func failure(_ ending: CapturedProcess.Ending) -> DocumentProblem {
    let said = String(decoding: ending.errors, as: UTF8.self)
    if said.contains("Incorrect password") {
      return DocumentProblem(
        "encrypted", Message("it is encrypted, and wants a password", zh: "它是加密的，要密码才能读"))
    }
    let line = said.split(whereSeparator: \.isNewline).first.map { Message(verbatim: String($0).visible) }
    return unreadable(
      line ?? Message("`pdftotext` ended with code \(ending.code)", zh: "`pdftotext` 的退出码是 \(ending.code)"))
  }

  private static func unreadable(_ reason: Message) -> DocumentProblem {
    DocumentProblem(
      "unreadable",
      Message("`pdftotext` cannot read it: \(reason.english)", zh: "`pdftotext` 读不了：\(reason.chinese)"))
  }
}
