#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What every thread of a group does.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}

/// Does the same work on `count` threads, this one among them, and returns when all are done.
///
/// When the system gives fewer threads, those that there are do it all.
func runOnThreads(_ count: Int, _ work: @Sendable () -> Void) {
  withoutActuallyEscaping(work) { work in
    let shared = Work(work)
    let others = (1..<max(count, 1)).compactMap { _ in start(shared) }
    work()
    for thread in others { pthread_join(thread, nil) }
  }
}

private func start(_ work: Work) -> pthread_t? {
  let context = Unmanaged.passRetained(work)
  #if canImport(Glibc)
    var thread = pthread_t()
    let status = pthread_create(&thread, nil, { runWork($0) }, context.toOpaque())
  #else
    var thread: pthread_t?
    let status = pthread_create(&thread, nil, { runWork($0) }, context.toOpaque())
  #endif
  if status == 0 { return thread }
  context.release()
  return nil
}

/// The start of a thread: takes over the reference that `start` made.
private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
  return nil
}
