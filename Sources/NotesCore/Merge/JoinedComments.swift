/// The comments of two front matters that the one which they become has not.
enum JoinedComments {
  /// The comments that are gone, those of the kept note first.
  static func lost(_ own: JoinedNote, _ other: JoinedNote, in joined: FrontMatter) -> [SupersededValue] {
    var left = texts(of: joined)
    var lost: [SupersededValue] = []
    for note in [own, other] {
      for comment in texts(of: note.frontMatter) {
        if let place = left.firstIndex(of: comment) {
          left.remove(at: place)
        } else {
          lost.append(SupersededValue(id: note.note.id, field: "#", value: comment, kept: nil))
        }
      }
    }
    return lost
  }

  private static func texts(of frontMatter: FrontMatter) -> [String] {
    (FrontMatterComments(frontMatter)?.comments ?? []).map { frontMatter.source.text($0.range) }
  }
}
