import NotesCore

/// A numbered list from which a person picks one.
struct Picker {
  /// How many candidates are listed at most.
  static let limit = 20

  /// What to pick from, one line each.
  let candidates: [StyledText]
  /// How many candidates there are in all, those that are not listed among them.
  let total: Int

  /// A list of these candidates, of which the first twenty are shown.
  init(_ candidates: [StyledText]) {
    self.candidates = Array(candidates.prefix(Picker.limit))
    total = candidates.count
  }

  /// The place, from 0, of the candidate that the person picks; nil for none.
  func pick(in dialogue: Dialogue) -> Int? {
    guard !candidates.isEmpty else { return nil }
    for (index, candidate) in candidates.enumerated() {
      dialogue.say(row(index, candidate, dialogue.terminal) + "\n")
    }
    if total > candidates.count { dialogue.say("  " + more.text(in: dialogue.language) + "\n") }
    return dialogue.ask(prompt) { answer -> Int?? in
      if answer.isEmpty { return .some(nil) }
      guard let number = Int(answer), candidates.indices.contains(number - 1) else { return nil }
      return number - 1
    } ?? nil
  }

  private var prompt: Message {
    let range = candidates.count == 1 ? "1" : "1-\(candidates.count)"
    return Message("\(range), or Enter for none:", zh: "\(range)，回车放弃：")
  }

  private var more: Message {
    let count = total - candidates.count
    return Message("and \(count) more: a longer name finds fewer", zh: "另有 \(count) 条：名称写长些可缩小范围")
  }

  private func row(_ index: Int, _ candidate: StyledText, _ terminal: Terminal) -> String {
    let number = String(index + 1).paddedLeft(to: String(candidates.count).utf8.count)
    let room = max(10, terminal.width - number.utf8.count - 4)
    return "  \(number)  " + candidate.visible.truncated(to: room).rendered(colors: terminal.colors)
  }
}
