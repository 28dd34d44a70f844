/// A text in which `↓` stands right before some places.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The line and the column of each mark, `12:5`, both from 1; columns are Unicode scalars.
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }
}
