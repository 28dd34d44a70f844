/// Why the quotes of a note could not be compared with its PDF.
public struct DocumentProblem: Error, Sendable, Hashable {
  /// What it is called in JSON.
  public let name: String
  /// What is wrong.
  public let message: Message

  /// A problem with a name for programs and words for people.
  public init(_ name: String, _ message: Message) {
    self.name = name
    self.message = message
  }

  /// The path that the note gives leads to no file that may be read.
  public init(_ problem: LocalDocument.Problem) {
    let name =
      switch problem {
      case .missing: "missing"
      case .outside: "outside"
      case .notADocument: "not-a-pdf"
      case .unreadable: "unreadable"
      }
    self.init(name, problem.message)
  }

  /// There is nothing in the document to compare with, or too much.
  public init(_ failure: QuoteComparison.Failure) {
    switch failure {
    case .noText:
      self.init("no-text", Message("it has no text, only pictures of pages", zh: "里面没有文字，只有页面的图像"))
    case .tooMuch:
      self.init("too-much", Message("there is too much to compare", zh: "要比对的太多"))
    }
  }
}
