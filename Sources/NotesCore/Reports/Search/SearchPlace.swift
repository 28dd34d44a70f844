/// Where in a note a text was found.
///
/// The order of the cases is that of the ranks: a title says more of what a note is about than a tag does, a tag more
/// than a heading, and a heading more than what stands below it.
public enum SearchPlace: String, Sendable, CaseIterable {
  /// The title, the short name, or an alias.
  case title
  case tag, heading
  /// The words of an annotation, or what is said about them.
  case annotation
  /// Anything else in the body.
  case text

  /// The place's rank, from 0, the best; annotations and other text are equal.
  var rank: Int {
    switch self {
    case .title: 0
    case .tag: 1
    case .heading: 2
    case .annotation, .text: 3
    }
  }
}
