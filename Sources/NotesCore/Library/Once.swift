import Synchronization

/// A value that is worked out when it is first asked for, and once only, whatever thread asks.
final class Once<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  /// A value that `work` gives.
  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
  }

  /// The value; who asks while it is being worked out waits.
  func get() -> Value {
    value.withLock { value in
      if let value { return value }
      let new = work()
      value = new
      return new
    }
  }
}
