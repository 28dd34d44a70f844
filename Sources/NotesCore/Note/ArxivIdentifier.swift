/// The number of a work on arXiv, in its new form `2312.00752` or the old one `cs/0501001`.
public struct ArxivIdentifier: Sendable, Hashable {
  /// The number without its version, as the front matter holds it.
  public let value: String
  /// The version that was asked for, from 1; it says nothing about which work is meant.
  public let version: Int?

  /// A number as people write it: bare or after `arXiv:`, with `v2` or without; nil for any other text.
  ///
  /// The subject class of the old form, the `.GT` of `math.GT/0309136`, is dropped: it was never needed.
  public init?(_ text: String) {
    var text = text.lowercased()[...]
    if text.hasPrefix("arxiv:") { text = text.dropFirst(6) }
    while text.first == " " { text = text.dropFirst() }
    let (number, version) = ArxivIdentifier.splitVersion(text)
    guard let value = ArxivIdentifier.newForm(number) ?? ArxivIdentifier.oldForm(number) else { return nil }
    self.value = value
    self.version = version
  }

  /// Whether two numbers are of one work.
  public static func == (left: ArxivIdentifier, right: ArxivIdentifier) -> Bool { left.value == right.value }

  /// Feeds the number, without its version, to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }

  private static func splitVersion(_ text: Substring) -> (Substring, Int?) {
    guard let mark = text.lastIndex(of: "v") else { return (text, nil) }
    let digits = text[text.index(after: mark)...]
    guard digits.count <= 4, isDigits(digits), let version = Int(digits), version > 0 else {
      return (text, nil)
    }
    return (text[..<mark], version)
  }

  /// `YYMM.NNNN` from April 2007 to 2014, five digits from 2015.
  private static func newForm(_ text: Substring) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, isDigits(parts[0]), isDigits(parts[1]), parts[0].utf8.count == 4,
      let month = Int(parts[0]), (1...12).contains(month % 100), month >= 0704,
      parts[1].utf8.count == (month >= 1501 ? 5 : 4)
    else { return nil }
    return String(text)
  }

  /// `archive[.SC]/YYMMNNN`, from 1991 to March 2007.
  private static func oldForm(_ text: Substring) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let archive = parts[0].split(separator: ".").first,
      archives.contains(String(archive)), isDigits(parts[1]), parts[1].utf8.count == 7,
      let number = Int(parts[1]), (1...12).contains(number / 1000 % 100),
      number / 1000 >= 9101 || number / 1000 <= 0703
    else { return nil }
    return "\(archive)/\(parts[1])"
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The archives that gave out numbers of the old form.
  private static let archives: Set<String> = [
    "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph",
    "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph",
    "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph",
    "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con",
  ]
}

extension ArxivIdentifier {
  /// The number in an address of arXiv, or of a site that shows its papers; nil for any other address.
  init?(in address: WebAddress) {
    let folders: Set<String>
    if address.isBelow("arxiv.org") || address.isBelow("alphaxiv.org") || address.isBelow("ar5iv.org") {
      folders = ["abs", "pdf", "html", "ps", "format", "overview", "e-print", "src"]
    } else if address.isBelow("huggingface.co") || address.isBelow("hf.co") {
      folders = ["papers"]
    } else {
      return nil
    }
    guard let folder = address.path.first, folders.contains(folder.lowercased()) else { return nil }
    var number = WebAddress.percentDecoded(address.path.dropFirst().joined(separator: "/"))
    if number.lowercased().hasSuffix(".pdf") { number.removeLast(4) }
    self.init(number)
  }
}
