@testable import JSONSchema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compiles and applies what libFuzzer makes up: the text of a schema, a NUL, and the text of a value.
///
/// Nothing may crash or hang, and whatever is wrong stands in the text that it is said of.
@_cdecl("LLVMFuzzerTestOneInput")
public func validateOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
  guard let schema = read(parts[0]), let compiled = compile(schema, parts[0]), parts.count == 2,
    let value = read(parts[1])
  else { return 0 }
  let found = compiled.validate(value.root)
  check(found == compiled.validate(value.root), "a value is valid or not")
  for error in found {
    check(!error.message.isEmpty, "an error says what is wrong")
    if let range = value.range(of: error.location) {
      check(range.upperBound <= parts[1].count, "an error is in the value")
    } else {
      check(false, "an error has a place: \(error.location)")
    }
  }
  return 0
}

private func read(_ bytes: [UInt8]) -> JSONDocument? {
  do throws(JSONSyntaxError) {
    let document = try JSON.parse(bytes)
    let again = try? JSON.parse(Array(document.root.description.utf8))
    check(again?.root == document.root, "a value that is written is read as it was")
    return document
  } catch {
    check(error.offset <= bytes.count && !error.message.isEmpty, "a syntax error is in the text")
    return nil
  }
}

private func compile(_ document: JSONDocument, _ bytes: [UInt8]) -> Schema? {
  do throws(SchemaError) {
    return try Schema.compile(document, assertsFormats: true, limits: Schema.Limits(steps: 200_000))
  } catch {
    for defect in error.defects {
      check(defect.range.map { $0.upperBound <= bytes.count } ?? true, "a defect is in the schema")
      check(!defect.message.isEmpty, "a defect says what is wrong")
    }
    return nil
  }
}

private func check(_ holds: Bool, _ what: String) {
  if holds { return }
  print(what)
  fflush(nil)
  abort()
}
