import NotesCore

extension String {
  /// The lines of a text as one, blanks folded: no space where two wide characters meet.
  var joinedLines: String {
    split(whereSeparator: \.isNewline).map { FieldText.folded(String($0)) }.reduce(into: "") { text, line in
      guard let first = line.first else { return }
      if let last = text.last, !LineWrapper.joinsWithoutSpace(last, first) { text += " " }
      text += line
    }
  }
}
