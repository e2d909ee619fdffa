/// The nodes of a directed graph that lie on a cycle, in time linear in the graph.
///
/// - Source: R. Tarjan, Depth-first search and linear graph algorithms, 1972; without recursion, so
///   that no chain of sources can exhaust the stack.
package struct Cycles {
  private let edges: [String: [String]]

  /// A graph as the successors of each node.
  package init(_ edges: [String: [String]]) { self.edges = edges }

  /// A node whose successors are being visited.
  private struct Visit {
    let node: String
    var next = 0
  }

  /// Nodes from which a way leads back to themselves.
  package var members: Set<String> {
    var order: [String: Int] = [:]
    var low: [String: Int] = [:]
    var open: [String] = []
    var isOpen: Set<String> = []
    var members: Set<String> = []
    func begin(_ node: String) -> Visit {
      order[node] = order.count
      low[node] = order[node]
      open.append(node)
      isOpen.insert(node)
      return Visit(node: node)
    }
    for start in edges.keys where order[start] == nil {
      var visits = [begin(start)]
      while var visit = visits.popLast() {
        let node = visit.node
        let successors = edges[node] ?? []
        guard visit.next < successors.count else {
          close(node)
          if let parent = visits.last?.node { lower(parent, to: low[node]) }
          continue
        }
        let successor = successors[visit.next]
        visit.next += 1
        visits.append(visit)
        if order[successor] == nil {
          visits.append(begin(successor))
        } else if isOpen.contains(successor) {
          if successor == node { members.insert(node) }
          lower(node, to: order[successor])
        }
      }
    }
    func lower(_ node: String, to other: Int?) {
      if let own = low[node], let other, other < own { low[node] = other }
    }
    func close(_ node: String) {
      guard low[node] == order[node] else { return }
      var component: [String] = []
      while let last = open.popLast() {
        isOpen.remove(last)
        component.append(last)
        if last == node { break }
      }
      if component.count > 1 { members.formUnion(component) }
    }
    return members
  }
}
