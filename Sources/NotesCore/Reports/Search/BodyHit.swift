/// A hit in the body of a note, and what it stands in.
struct BodyHit {
  let range: Range<Int>
  let place: SearchPlace
  let locator: String?
}
