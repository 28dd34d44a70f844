/// A note that a search found. A class, since thousands are ranked and handed on at the cost of a pointer each.
public final class SearchedNote: Sendable {
  /// The note's file.
  public let file: NoteFile
  /// The title; empty where the note has none, and where nothing but the number of hits is kept.
  public let title: String
  /// The best place in which each text was found; of several texts, that of the one with the worst. Where no
  /// lines are kept, annotations are not told from other text.
  public let place: SearchPlace
  /// How many hits there are in it.
  public let count: Int
  /// Where the hits are in the title, in its bytes.
  public let titleHits: [Range<Int>]
  /// Lines with hits, in the order of the file: as many as the request keeps.
  public let lines: [SearchLine]

  init(
    file: NoteFile, title: String, place: SearchPlace, count: Int, titleHits: [Range<Int>],
    lines: [SearchLine]
  ) {
    (self.file, self.title, self.place) = (file, title, place)
    (self.count, self.titleHits, self.lines) = (count, titleHits, lines)
  }

  /// The note's id.
  public var id: String { file.stem }
}
