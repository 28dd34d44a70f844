/// Bodies with annotations, for examples of rules.
enum AnnotationExample {
  /// Annotations below the heading that makes them such.
  static func of(_ annotations: String, heading: String = "Annotations") -> String {
    "## \(heading)\n\n\(annotations)"
  }
}
