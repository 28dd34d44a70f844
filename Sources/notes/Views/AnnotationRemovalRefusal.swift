import NotesCore

/// Why an annotation is not deleted, or what is asked before it is: what still leads to it.
struct AnnotationRemovalRefusal {
  /// The links to it.
  let citations: [Citation]
  /// What links call it: `mamba#^k3v9qd`.
  let name: String

  /// The most places that are named.
  private static let limit = 10

  /// What leads to it, a line for each place.
  var places: Message {
    let lines = citations.prefix(AnnotationRemovalRefusal.limit).map(place)
    let more = citations.count - lines.count
    let count = citations.count == 1 ? "1 link leads" : "\(citations.count) links lead"
    let (english, chinese) = (lines.map(\.english).joined(), lines.map(\.chinese).joined())
    return Message(
      "\(count) to \(name.visible)\(english)\(more > 0 ? "\n  and \(more) more" : "")",
      zh: "还有 \(citations.count) 处链接指向 \(name.visible)\(chinese)\(more > 0 ? "\n  另有 \(more) 处" : "")")
  }

  /// The error for those who cannot be asked.
  var error: NotesError {
    NotesError(
      .refused,
      Message(places.english + "\nnothing is deleted", zh: places.chinese + "\n没有删除"),
      hints: [
        Message(
          "change these links first; --force deletes it all the same", zh: "先改掉这些链接；执意要删，加上 --force")
      ])
  }

  private func place(of citation: Citation) -> Message {
    let place = "\n  " + "\(citation.path):\(citation.start.line):\(citation.start.column)".visible
    let isEmbed = citation.reference.link?.isEmbed ?? false
    return Message(place + (isEmbed ? "  (embedded)" : ""), zh: place + (isEmbed ? "（嵌入）" : ""))
  }
}
