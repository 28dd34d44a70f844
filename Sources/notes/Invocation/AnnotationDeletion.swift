import NotesCore

extension AnnotationSession {
  /// Deletes an annotation, unless something leads to it: then a person at the terminal is asked, and others are
  /// refused. `isForced` deletes it all the same.
  func delete(id: String, from linked: LinkedLibrary, isForced: Bool, isDryRun: Bool) throws {
    let content = try content(withID: id)
    let found = AnnotationCitations(
      to: content.id ?? id, of: linked.place(of: note), in: linked.index)
    if !isForced, !found.citations.isEmpty {
      let refusal = AnnotationRemovalRefusal(
        citations: found.citations, name: "\(note.id)#^\(content.id ?? id)")
      guard !isDryRun, let dialogue = context.dialogue else { throw refusal.error }
      dialogue.say(context.text(refusal.places) + "\n")
      let question = Message("Delete it all the same?", zh: "还是要删除吗？")
      guard Confirmation(question: question).isGiven(in: dialogue) else {
        return context.warn(Message("nothing is deleted", zh: "没有删除"))
      }
    }
    try perform(.delete(id: id), movesProgress: false, isDryRun: isDryRun)
    try context.output.flush()
    if !isDryRun, !found.citations.isEmpty { context.warn(AnnotationSession.broken(found.citations.count)) }
    try context.reportUnread(found.problems)
  }

  private static func broken(_ count: Int) -> Message {
    Message(
      "\(count == 1 ? "1 link leads" : "\(count) links lead") nowhere now; `notes lint --select link` shows them",
      zh: "有 \(count) 处链接指不到了；用 `notes lint --select link` 查看")
  }
}
