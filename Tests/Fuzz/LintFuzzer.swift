#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks at one input of libFuzzer; what does not hold of it ends the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func lintOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let violations = try LintInvariants.violations(of: bytes, length: 100_000)
    if violations.isEmpty { return 0 }
    print(violations.joined(separator: "\n"))
  } catch {
    print(error)
  }
  fflush(nil)
  abort()
}
