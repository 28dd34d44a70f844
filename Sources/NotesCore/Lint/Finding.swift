/// What a rule found in a file: where, what, and what to do. The rule's name and severity are the linter's to add.
struct Finding {
  /// The bytes that it is about, in the whole file.
  let range: Range<Int>
  /// What is wrong.
  let message: Message
  /// What to do about it.
  let hint: Message?
  /// The change that puts it right.
  let fix: Fix?

  /// A finding about some bytes of a file.
  init(_ range: Range<Int>, _ message: Message, hint: Message? = nil, fix: Fix? = nil) {
    self.range = range
    self.message = message
    self.hint = hint
    self.fix = fix
  }
}
