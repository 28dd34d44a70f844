/// A time that a commit names, as git writes it raw: `1700000000 +0800`.
struct CommitDate: Sendable, Hashable {
  /// The seconds since 1970 in UTC.
  let seconds: Int
  /// The day in the zone of the one who made the commit.
  let day: CivilDate

  /// The time that a text says; nil for another form, and for times that no calendar of four digits has.
  init?(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: " "))
    guard parts.count == 2, let seconds = Int(String(decoding: parts[0], as: UTF8.self)),
      CommitDate.known.contains(seconds)
    else { return nil }
    self.seconds = seconds
    let local = seconds + CommitDate.offset(parts[1])
    day = CivilDate(daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// The years 1 to 9998.
  private static let known = -62_135_596_800 + 86_400..<253_370_764_800

  /// The seconds that a zone is ahead of UTC; no zone is ahead by more than a day.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int {
    guard let number = Int(String(decoding: text, as: UTF8.self)) else { return 0 }
    let minutes = number / 100 * 60 + number % 100
    return abs(minutes) < 24 * 60 ? minutes * 60 : 0
  }
}
