import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A picture of a graph as an XML parser reads it.
final class SVGDocument: NSObject, XMLParserDelegate {
  /// An element with its text.
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The `class` of the nearest element around it that has one.
    let group: String
    var text = ""

    /// The value of an attribute that is a number.
    func number(_ name: String) -> Double? { attributes[name].flatMap { Double($0) } }
  }

  /// A rectangle with its sides.
  struct Box {
    let left, top, right, bottom: Double

    /// Whether two rectangles share some area.
    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether another rectangle is in this one.
    func holds(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Reads a picture; throws where it is not well-formed.
  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let group = attributes["class"] ?? open.last.map { elements[$0].group } ?? ""
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, group: group))
  }

  func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  /// The texts of the elements of a name, those of the legend left out.
  func texts(_ name: String) -> [String] {
    elements.filter { $0.name == name && $0.group != "legend" }.map(\.text)
  }

  /// The boxes of the notes.
  var boxes: [Box] {
    elements.filter { $0.name == "rect" && $0.group != "legend" }.compactMap { element in
      guard let x = element.number("x"), let y = element.number("y"),
        let width = element.number("width"), let height = element.number("height")
      else { return nil }
      return Box(left: x, top: y, right: x + width, bottom: y + height)
    }
  }

  /// The whole picture.
  var page: Box? {
    guard let width = elements.first?.number("width"), let height = elements.first?.number("height") else {
      return nil
    }
    return Box(left: 0, top: 0, right: width, bottom: height)
  }
}
