/// Annotations in the order in which they are listed: by section, by note, then as they stand in the work.
public struct AnnotationList: Sendable {
  /// A note, and those of its annotations that are listed.
  public struct Group: Sendable {
    /// The note.
    public let note: Note
    /// Its annotations, by page; those without a place stand last, in the order of the file.
    public let annotations: [NotedAnnotation]
  }

  /// What has to be decoded of the notes.
  public static let fields = FieldSet([.title, .short, .order])

  /// The notes with their annotations, in order; none is empty.
  public let groups: [Group]

  /// The list of some annotations, whose notes were decoded with `fields`; of one note they must come in a row.
  public init(_ annotations: [NotedAnnotation]) {
    let runs = annotations.chunked { $0.note.path.utf8.elementsEqual($1.note.path.utf8) }
    groups = runs.compactMap { run in
      run.first.map { Group(note: $0.note, annotations: AnnotationList.sorted(run)) }
    }.sorted { SectionOrder.notePrecedes($0.note, $1.note) }
  }

  private init(groups: [Group]) { self.groups = groups }

  /// The first annotations alone, `limit` at most.
  public func prefix(_ limit: Int) -> AnnotationList {
    var left = limit
    return AnnotationList(
      groups: groups.compactMap { group in
        let shown = Array(group.annotations.prefix(max(0, left)))
        left -= shown.count
        return shown.isEmpty ? nil : Group(note: group.note, annotations: shown)
      })
  }

  /// All annotations, in order.
  public var annotations: [NotedAnnotation] { groups.flatMap(\.annotations) }

  /// Whether there are none.
  public var isEmpty: Bool { groups.isEmpty }

  private static func sorted(_ annotations: ArraySlice<NotedAnnotation>) -> [NotedAnnotation] {
    annotations.enumerated().sorted { left, right in
      switch (left.element.content.locator, right.element.content.locator) {
      case (let first?, let second?):
        first < second || !(second < first) && left.offset < right.offset
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
  }
}

extension [NotedAnnotation] {
  /// The runs of neighbours that belong together.
  fileprivate func chunked(by belongs: (NotedAnnotation, NotedAnnotation) -> Bool) -> [ArraySlice<
    NotedAnnotation
  >] {
    var runs: [ArraySlice<NotedAnnotation>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || !belongs(self[index], self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
