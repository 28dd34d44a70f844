/// A hit in the body of a note, and what it stands in.
struct BodyHit {
  let range: Range<Int>
  let place: SearchPlace
  /// The annotation that it is in, by its place among those of the body; nil elsewhere.
  let annotation: Int?
}
