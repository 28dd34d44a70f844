import Synchronization

/// Whether something was seen, by whatever thread.
final class SeenFlag: Sendable {
  private let flag = Atomic(false)

  /// Whether it was.
  var isSeen: Bool { flag.load(ordering: .relaxed) }

  /// Says that it was; costs a load after the first time.
  func see() {
    if !isSeen { flag.store(true, ordering: .relaxed) }
  }
}
