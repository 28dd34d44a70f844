/// Tells the links by labels from other texts in brackets, once all definitions are known.
enum LinkReferences {
  /// The references whose labels are known, by `LinkLabel.key`, and those of the form `[text][label]` whose labels are not.
  ///
  /// Source: CommonMark 0.31, 6.3: the first of two that overlap is a link, and a link stands in no link.
  static func resolve(
    _ references: [InlineScanner.Reference], by known: Set<String>, _ source: Source
  ) -> (links: [LabelReference], broken: [LabelReference]) {
    var (links, broken): ([LabelReference], [LabelReference]) = ([], [])
    var last: InlineScanner.Reference?
    for reference in references where !known.isEmpty || reference.isFull {
      if let last, reference.whole.lowerBound < last.whole.upperBound, !isAround(last, reference) { continue }
      let text = source.text(reference.label)
      let label = LocatedText(text: text, range: reference.label)
      let found = LabelReference(label: label, range: reference.whole)
      if known.contains(LinkLabel.key(text)) {
        // `[a][b][c]` is a link by `c` where `b` is not defined.
        if let before = broken.last, before.range.overlaps(reference.whole) { broken.removeLast() }
        links.append(found)
        last = reference
      } else if reference.isFull {
        broken.append(found)
      }
    }
    return (links, broken)
  }

  /// Whether a picture stands in the text of a link.
  private static func isAround(_ inner: InlineScanner.Reference, _ outer: InlineScanner.Reference) -> Bool {
    inner.isEmbed && outer.whole.lowerBound < inner.whole.lowerBound
  }
}
