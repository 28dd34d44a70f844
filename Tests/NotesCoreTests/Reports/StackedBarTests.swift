import NotesCore
import Testing

struct StackedBarTests {
  @Test func partsShareTheWidth() {
    let bar = StackedBar(width: 10, glyphs: .ascii)
    #expect(bar.text([5, 3, 2], of: 10) == "#####===--")
    #expect(bar.text([2, 1, 1], of: 8) == "###=-")
    #expect(bar.text([0, 0, 10], of: 10) == "----------")
    #expect(bar.text([0, 0, 0], of: 10) == "" && bar.text([1, 1, 1], of: 0) == "")
  }

  @Test func whatIsNotNothingShowsAndNothingIsLongerThanTheBar() {
    let bar = StackedBar(width: 4)
    #expect(bar.text([1000, 1, 1], of: 1002) == "⣿⣿⣤⣀")
    #expect(bar.text([1, 1, 1000], of: 1002) == "⣿⣤⣀⣀")
    #expect(StackedBar(width: -1).text([1, 2, 3], of: 6) == "")
  }
}
