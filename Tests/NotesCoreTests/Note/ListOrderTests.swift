import NotesCore
import Testing

struct ListOrderTests {
  @Test func sortsNumbersAsNumbersAndLettersBeforeDots() throws {
    let sorted = ["1", "1a", "1b", "1.1", "1.1a", "1.2", "1.10", "2", "10", "10a", "11"]
    let orders = try sorted.map { try #require(ListOrder($0)) }
    #expect(orders.reversed().sorted().map(\.text) == sorted)
  }

  @Test(arguments: ["", ".", "1.", ".1", "a", "1..2", "1a2", "1-2", "一", "1 "])
  func refusesWhatIsNoPlace(text: String) {
    #expect(ListOrder(text) == nil)
  }
}
