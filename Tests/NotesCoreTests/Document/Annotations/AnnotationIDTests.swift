import Testing

@testable import NotesCore

struct AnnotationIDTests {
  @Test func theHashIsFNV1aOfTheCanonicalTexts() {
    // The published values of FNV-1a with 64 bits.
    var hash = FNV1a()
    #expect(hash.value == 0xCBF2_9CE4_8422_2325)
    hash.combine("foobar".utf8)
    #expect(hash.value == 0x8594_4171_F739_67E8)
    #expect(hash.crockford.first == UInt8(ascii: "8"))
    #expect(hash.crockford.count == 13)
  }

  @Test func blanksAndFormsOfLettersDoNotCount() {
    let id = AnnotationID.make(words: "une idée\nclaire", locator: "p. 5", taken: [])
    #expect(AnnotationID.make(words: " une  ide\u{301}e claire ", locator: "p.  5", taken: []) == id)
    #expect(AnnotationID.make(words: "une idée claire", locator: "p. 6", taken: []) != id)
    #expect(id.utf8.count == 6)
    #expect(id.utf8.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".utf8.contains($0) })
  }

  @Test func anIDThatIsTakenGetsLonger() {
    let id = AnnotationID.make(words: "原文", locator: nil, taken: [])
    let longer = AnnotationID.make(words: "原文", locator: nil, taken: [id.uppercased()])
    #expect(longer.hasPrefix(id) && longer.utf8.count == 7)
    var taken = [id]
    for _ in 0..<20 { taken.append(AnnotationID.make(words: "原文", locator: nil, taken: taken)) }
    #expect(Set(taken).count == 21)
  }

  @Test func idsMadeOneAfterTheOtherAreThoseMadeAlone() {
    var ids = AnnotationIDs([String]())
    var taken: [String] = []
    for index in 0..<40 {
      let words = index.isMultiple(of: 3) ? "a" : "原文"
      let id = ids.make(words: words, locator: "p. 5")
      #expect(id == AnnotationID.make(words: words, locator: "p. 5", taken: taken))
      taken.append(id)
    }
  }
}
