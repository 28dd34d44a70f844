extension String {
  /// The text with a text in the place of some scalars.
  func replacing(scalars: Set<Unicode.Scalar>, by replacement: String) -> String {
    guard unicodeScalars.contains(where: scalars.contains) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalars.contains(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
