/// The hits of a search in one note.
///
/// The front matter is read only where a hit may be in it, or where more is to be said of the note than how often it has
/// the texts.
struct NoteHits {
  /// A name or a tag with hits in it.
  struct NameHit {
    let value: NameValue
    /// In the bytes of the value.
    var inText: [Range<Int>]
    /// In the bytes of the file; all of the value where it is written otherwise than it reads.
    var inFile: [Range<Int>]
  }

  let bytes: BodyBytes
  /// Where the body begins.
  let bodyStart: Int
  /// The names and tags, where one of them may have hits.
  private(set) var names: [NameHit] = []
  /// The hits in the body, where more is asked of them than their number.
  private(set) var body: [BodyHit] = []
  /// What the hits in the body are in, where it was looked into.
  private(set) var structure: SearchedBody?
  /// The best place in which each text was found; of several texts, that of the one with the worst.
  private(set) var place = SearchPlace.title
  /// How many hits there are.
  private(set) var count = 0
  /// Whether the front matter has to be searched, and has mistakes.
  private(set) var isMistaken = false

  private let request: SearchRequest
  private let path: String
  private var knownFrontMatter: FrontMatter?
  private lazy var paragraphs = PlainParagraphs(bytes, from: bodyStart)

  /// No hits yet, in a file.
  init(_ request: SearchRequest, _ bytes: BodyBytes, path: String) {
    self.request = request
    self.bytes = bytes
    self.path = path
    bodyStart = if case .found(let fences) = Fences.find(in: bytes) { fences.closing.upperBound } else { 0 }
  }

  /// The front matter, read when it is first asked for.
  var frontMatter: FrontMatter {
    mutating get {
      if let knownFrontMatter { return knownFrontMatter }
      let frontMatter = FrontMatter(Source(path: path, bytes: Array(bytes)))
      knownFrontMatter = frontMatter
      return frontMatter
    }
  }

  /// Looks for every term; whether the note has them all.
  mutating func find(isUnusual: Bool, patterns: PatternMatcher?) -> Bool {
    if mayBeNamed(isUnusual) { readNames() }
    for term in request.terms {
      var best: SearchPlace?
      findInNames(term, patterns, &best)
      if !request.scope.isDisjoint(with: .wholeBody) {
        let places = term.places(in: bytes, bodyStart..<bytes.count, isUnusual: isUnusual, patterns: patterns)
        if !places.isEmpty { take(places, &best) }
      }
      guard let best else { return false }
      if best.rank > place.rank { place = best }
    }
    if request.terms.count > 1 { body.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return true
  }

  // MARK: Names

  /// Whether a term may be in the front matter: the usual note has none there, which its bytes tell.
  private func mayBeNamed(_ isUnusual: Bool) -> Bool {
    let range = 0..<bodyStart
    if isUnusual || bytes.offset(of: UInt8(ascii: "\\"), in: range) < range.upperBound { return true }
    return request.terms.contains { term in
      guard case .text(let matcher) = term else { return true }
      return !matcher.isAbsent(from: bytes, range)
    }
  }

  private mutating func readNames() {
    let frontMatter = frontMatter
    isMistaken = frontMatter.diagnostics.contains { $0.severity == .error }
    names = NameValue.all(of: frontMatter, in: request.scope).map {
      NameHit(value: $0, inText: [], inFile: [])
    }
  }

  private mutating func findInNames(
    _ term: SearchTerm, _ patterns: PatternMatcher?, _ best: inout SearchPlace?
  ) {
    for index in names.indices {
      let value = names[index].value
      let hits = term.places(in: value.text, patterns: patterns)
      guard !hits.isEmpty else { continue }
      let places = term.places(in: bytes, value.range, isUnusual: true, patterns: patterns)
      names[index].inText += hits
      names[index].inFile += places.isEmpty ? [firstLine(of: value.range)] : places
      take(value.place, hits.count, &best)
    }
  }

  private func firstLine(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<bytes.endOfLine(from: range.lowerBound, to: range.upperBound)
  }

  // MARK: The body

  private mutating func take(_ places: [Range<Int>], _ best: inout SearchPlace?) {
    if request.extent == .nothing, request.scope.isSuperset(of: .wholeBody), let paragraphs,
      paragraphs.hold(places)
    {
      return take(.text, places.count, &best)
    }
    var searched = structure ?? SearchedBody(frontMatter, bytes)
    structure = nil
    let before = body.count
    body.reserveCapacity(before + places.count)
    searched.append(places, in: request.scope, to: &body)
    structure = searched
    for hit in body[before...] { take(hit.place, 1, &best) }
  }

  private mutating func take(_ place: SearchPlace, _ number: Int, _ best: inout SearchPlace?) {
    count += number
    if place.rank < best?.rank ?? Int.max { best = place }
  }
}
