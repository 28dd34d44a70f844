/// A fix whose replacements are text, as the reports write it.
struct TextualFix {
  /// One replacement.
  struct Edit {
    /// The bytes that go.
    let range: Range<Int>
    /// The text that comes in their place.
    let replacement: String
    /// Where those bytes stand, when that is known.
    let place: Place?
  }

  /// Whether it may be made without a look at it.
  let safety: Fix.Safety
  /// What changes, in the order of the file.
  let edits: [Edit]

  /// The edits with the place of each; nil when one cannot be told by lines and columns.
  ///
  /// A byte order mark has bytes and no columns: to take it away is no change that columns can say.
  var places: [Place]? {
    let places = edits.compactMap { edit in
      edit.place.flatMap { $0.start == $0.end && !edit.range.isEmpty ? nil : $0 }
    }
    return places.count == edits.count ? places : nil
  }
}

extension Diagnostic {
  /// The fix as text; nil when there is none, or when a replacement is not well-formed UTF-8, which JSON cannot hold.
  var textualFix: TextualFix? {
    guard let fix else { return nil }
    let isPlaced = fixPlaces.count == fix.edits.count
    let edits = fix.edits.enumerated().compactMap { index, edit in
      String(validating: edit.replacement, as: UTF8.self).map {
        TextualFix.Edit(
          range: edit.range, replacement: $0, place: isPlaced ? fixPlaces[index] : nil)
      }
    }
    return edits.count == fix.edits.count ? TextualFix(safety: fix.safety, edits: edits) : nil
  }
}
