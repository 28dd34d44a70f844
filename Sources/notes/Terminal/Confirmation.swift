import NotesCore

/// A question that is answered with yes or no; no unless the answer is clearly yes.
struct Confirmation {
  /// The question, a whole sentence.
  let question: Message

  /// Asks it.
  func isGiven(in dialogue: Dialogue) -> Bool {
    let prompt = Message(
      question.english.visible + " [y/N]", zh: question.chinese.visible + " [是/否，默认否]")
    return dialogue.ask(prompt) { answer in
      switch answer {
      case "y", "yes", "是", "是的", "好": true
      case "", "n", "no", "否", "不", "不是": false
      default: nil
      }
    } ?? false
  }
}
