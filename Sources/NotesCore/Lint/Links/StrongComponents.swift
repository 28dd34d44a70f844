/// The sets of nodes of a graph that can all be reached from each other.
///
/// Source: R. Tarjan, Depth-first search and linear graph algorithms, 1972; with a stack of its own, so that a long
/// chain costs no more than memory.
struct StrongComponents {
  private let starts: [Int32]
  private let targets: [Int32]
  /// In which order nodes were met, from 1; 0 for those that were not yet.
  private var order: [Int32]
  /// The earliest node on the stack that can be reached.
  private var earliest: [Int32]
  private var components: [Int32]
  private var isOnStack: [Bool]
  private var stack: [Int32] = []
  /// The nodes on the way to the one at hand, each with the place of its next target.
  private var path: [(node: Int32, next: Int32)] = []
  private var count: Int32 = 0

  /// A number for each node, the same for those of one set. The targets of node `n` are those from `starts[n]` to
  /// before `starts[n + 1]`. Costs a pass over nodes and targets.
  static func find(starts: [Int32], targets: [Int32]) -> [Int32] {
    if targets.isEmpty { return starts.indices.dropLast().map { Int32($0) } }
    var search = StrongComponents(starts: starts, targets: targets)
    for node in starts.indices.dropLast() where search.order[node] == 0 { search.visit(Int32(node)) }
    return search.components
  }

  private init(starts: [Int32], targets: [Int32]) {
    self.starts = starts
    self.targets = targets
    let count = starts.count - 1
    order = Array(repeating: 0, count: count)
    earliest = order
    components = order
    isOnStack = Array(repeating: false, count: count)
  }

  private mutating func visit(_ root: Int32) {
    enter(root)
    while let (node, next) = path.last {
      if next < starts[Int(node) + 1] {
        path[path.count - 1].next += 1
        let target = targets[Int(next)]
        if order[Int(target)] == 0 {
          enter(target)
        } else if isOnStack[Int(target)] {
          earliest[Int(node)] = min(earliest[Int(node)], order[Int(target)])
        }
      } else {
        leave(node)
      }
    }
  }

  private mutating func enter(_ node: Int32) {
    count += 1
    order[Int(node)] = count
    earliest[Int(node)] = count
    isOnStack[Int(node)] = true
    stack.append(node)
    path.append((node, starts[Int(node)]))
  }

  private mutating func leave(_ node: Int32) {
    path.removeLast()
    if let parent = path.last {
      earliest[Int(parent.node)] = min(earliest[Int(parent.node)], earliest[Int(node)])
    }
    guard earliest[Int(node)] == order[Int(node)] else { return }
    while let member = stack.popLast() {
      isOnStack[Int(member)] = false
      components[Int(member)] = node
      if member == node { break }
    }
  }
}
