import Foundation

/// A PDF made by hand: some pages with some lines each, in ASCII.
///
/// Within a line, `\256` is the ligature `fi` of the standard encoding, as in PDF's own strings.
enum TestPDF {
  /// The file with these pages.
  static func text(_ pages: [[String]]) -> String {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /StandardEncoding >>",
    ]
    for (index, lines) in pages.enumerated() {
      let drawing =
        "BT /F1 12 Tf 14 TL 40 360 Td " + lines.map { "(\($0)) Tj T*" }.joined(separator: " ") + " ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Resources << /Font << /F1 3 0 R >> >> "
          + "/Contents \(5 + 2 * index) 0 R >>")
      objects.append("<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream")
    }
    return file(objects)
  }

  private static func file(_ objects: [String]) -> String {
    var text = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      table += String(format: "%010d 00000 n \n", text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n" + table
    return text + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}
