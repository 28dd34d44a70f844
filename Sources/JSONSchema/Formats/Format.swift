/// The formats that can be asserted.
public enum Format: String, Sendable, CaseIterable {
  case date

  func accepts(_ text: String) -> Bool { true }
}
