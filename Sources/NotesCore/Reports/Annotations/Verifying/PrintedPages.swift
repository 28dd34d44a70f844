/// The pages of a document as they are compared with quotes: one text, and where each page starts in it.
struct PrintedPages: Sendable {
  /// The text of all pages, one after the other, as `PrintedText` folds it.
  let bytes: [UInt8]
  /// The offset at which each page starts.
  private let starts: [Int]
  /// The pages as the program gave them, in form C.
  private let originals: [String]

  /// The pages of a text in which a form feed ends each page, as `pdftotext` writes it.
  init(_ text: [UInt8]) {
    var pages = text.split(separator: 0x0C, omittingEmptySubsequences: false)
    if pages.last?.isEmpty == true { pages.removeLast() }
    originals = pages.map { Normalization.composed(String(decoding: $0, as: UTF8.self)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var starts: [Int] = []
    for page in originals {
      starts.append(bytes.count)
      PrintedText.append(page, to: &bytes)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// How many pages there are.
  var count: Int { starts.count }

  /// Whether no page has any text: the document is made of pictures.
  var isEmpty: Bool { bytes.isEmpty }

  /// The page, from 1, that an offset lies on.
  func page(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The offsets of a page, from 1.
  func range(of page: Int) -> Range<Int> {
    let end = page < starts.count ? starts[page] : bytes.count
    return starts[page - 1]..<end
  }

  /// What stands on a page as it is printed, in a stretch of offsets of it: whole words, in one line.
  func words(on page: Int, in range: Range<Int>) -> String {
    let start = self.range(of: page).lowerBound
    var folded: [UInt8] = []
    var words = String.UnicodeScalarView()
    for scalar in originals[page - 1].unicodeScalars {
      let offset = start + folded.count
      PrintedText.append(scalar, to: &folded)
      let endsWord = scalar.properties.isWhitespace || scalar.properties.isIdeographic
      if offset >= range.upperBound, endsWord { break }
      if offset <= range.lowerBound, endsWord { words = String.UnicodeScalarView() }
      words.append(scalar)
    }
    return FieldText.folded(String(words))
  }
}
