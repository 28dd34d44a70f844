import NotesCore
import Testing

@testable import notes

struct BarTests {
  @Test(arguments: [
    (0, "⣀⣀⣀⣀"), (1, "⣿⣿⣿⣿"), (0.5, "⣿⣿⣀⣀"), (0.125, "⣇⣀⣀⣀"), (0.001, "⣇⣀⣀⣀"), (0.999, "⣿⣿⣿⣇"), (-1, "⣀⣀⣀⣀"),
    (.nan, "⣀⣀⣀⣀"), (.infinity, "⣿⣿⣿⣿"),
  ])
  func isFullForAllAndEmptyForNothingOnly(fraction: Double, text: String) {
    #expect(Bar(width: 4).text(fraction) == text)
  }

  @Test(arguments: [(0, "[----]"), (1, "[####]"), (0.01, "[#---]"), (0.99, "[###-]")])
  func hasAFormForPlainTerminals(fraction: Double, text: String) {
    #expect(Bar(width: 6, glyphs: .ascii).text(fraction) == text)
  }

  @Test(arguments: [-1, 0, 1, 2, 3, 40], [Bar.Glyphs.braille, .ascii])
  func takesItsWidth(width: Int, glyphs: Bar.Glyphs) {
    for fraction in [0, 0.3, 0.5, 1] {
      #expect(Bar(width: width, glyphs: glyphs).text(fraction).displayWidth == max(0, width))
    }
  }
}
