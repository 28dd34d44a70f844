import Testing

@testable import NotesCore

/// Which annotations stand in order, and which are out of place.
struct OrderedAnnotationsTests {
  private static func isInOrder(_ places: [String]) -> [Bool] {
    OrderedAnnotations(places.map { AnnotationLocator($0) }).isInOrder
  }

  @Test(
    arguments: [
      (["全文", "p. 2", "p. 5", "p. 9"], [false, true, true, true]),
      (["p. 2", "p. 50", "p. 5", "p. 9"], [true, false, true, true]),
      (["p. 2", "p. 5", "p. 9", "p. 3"], [true, true, true, false]),
      (["p. 9", "p. 5"], [true, false]),
      (["p. 5", "§3", "fig. 2", "§4", "fig. 1"], [true, true, true, true, false]),
      (["p. 5", "§3", "p. 6", "p. 7"], [true, false, true, true]),
      (["p. 5", "p. 5", "p. xii"], [true, true, false]),
      ([], []),
    ] as [([String], [Bool])])
  func oneThatIsOutOfPlaceIsOne(places: [String], expected: [Bool]) {
    #expect(Self.isInOrder(places) == expected)
  }

  @Test(arguments: Seeds.all) func asManyAreKeptAsCanBe(seed: UInt64) {
    let names = ["p. 1", "p. 2", "p. 3", "p. xii", "§1", "§2", "fig. 1", "fig. 2", "全文", "开头"]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let count = Int.random(in: 0...9, using: &generator)
      let places = (0..<count).map { _ in names.randomElement(using: &generator) ?? "" }
      let locators = places.map { AnnotationLocator($0) }
      let ordered = OrderedAnnotations(locators)
      let isInOrder = ordered.isInOrder
      #expect(Self.agrees(locators, isInOrder), "\(places)")
      #expect(isInOrder.count { $0 } == Self.most(locators), "\(places)")
      #expect(ordered.misplaced.map(\.index) == places.indices.filter { !isInOrder[$0] }, "\(places)")
      for misplaced in ordered.misplaced {
        let (first, second) = (
          min(misplaced.index, misplaced.other), max(misplaced.index, misplaced.other)
        )
        #expect(OrderedAnnotations.isLate(locators[second], after: locators[first]), "\(places)")
      }
    }
  }

  @Test(.timeLimit(.minutes(4))) func aHundredThousandTakeNoTime() {
    let places = (0..<100_000).map { AnnotationLocator("p. \(($0 * 7_919) % 90_000)") }
    #expect(OrderedAnnotations(places).isInOrder.contains(true))
  }

  /// Whether none of those that are kept is late after another.
  private static func agrees(_ places: [AnnotationLocator], _ isKept: [Bool]) -> Bool {
    places.indices.allSatisfy { later in
      places[..<later].indices.allSatisfy { earlier in
        !isKept[earlier] || !isKept[later]
          || !OrderedAnnotations.isLate(places[later], after: places[earlier])
      }
    }
  }

  /// The most that can be kept, by trying all there is.
  private static func most(_ places: [AnnotationLocator]) -> Int {
    (0..<(1 << places.count)).map { choice in
      let isKept = places.indices.map { choice & (1 << $0) != 0 }
      return agrees(places, isKept) ? isKept.count { $0 } : 0
    }.max() ?? 0
  }
}
