extension Diagnostic.Severity {
  /// The severity in people's words.
  public var label: Message {
    switch self {
    case .error: Message("error", zh: "错误")
    case .warning: Message("warning", zh: "警告")
    case .information: Message("info", zh: "提示")
    }
  }
}
