import Glibc

/// Measures ways of doing the task and prints a line of JSON for each.
public struct Bench {
  /// What is measured.
  public enum Kind: String, Sendable {
    /// Adding up points without keeping why.
    case scoring
    /// Adding up points while keeping why.
    case explaining
    /// Making the conditions ready from their text.
    case compiling
  }

  /// The incidents of the task.
  public let incidents = Incident.make(Condition.incidentCount)
  private let peer: String
  private let seconds: Double

  /// Begins to measure; a single argument says for how many seconds each way is repeated.
  public init(_ peer: String) {
    self.peer = peer
    seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 1
  }

  /// Measures one way, repeated until its time is over; the fastest pass counts.
  ///
  /// - Parameters:
  ///   - kind: What is measured.
  ///   - way: Which of the ways to do it.
  ///   - note: What is and what is not in the measured time.
  ///   - work: One pass; gives the total of points, or `nil` if there is none to give.
  public func measure(_ kind: Kind, _ way: String, note: String, _ work: () -> Int?) {
    let begin = processorSeconds()
    var best = Double.infinity
    var total: Int?
    repeat {
      let start = processorSeconds()
      total = work()
      best = min(best, processorSeconds() - start)
    } while processorSeconds() - begin < seconds
    if let total, total != Condition.total {
      stop("\(peer), \(way): the total is \(total), not \(Condition.total)")
    }
    report(kind, way, note, best, total)
  }

  private func report(
    _ kind: Kind, _ way: String, _ note: String, _ best: Double, _ total: Int?
  ) {
    let assessed = total.map { #", "incidents": \#(incidents.count), "total": \#($0)"# } ?? ""
    print(
      #"{"peer": "\#(peer)", "kind": "\#(kind.rawValue)", "way": "\#(way)""#
        + #", "conditions": \#(Condition.all.count), "seconds": \#(best)"#
        + assessed + #", "note": "\#(note)"}"#)
  }
}

/// Ends the program: a wrong total makes its time worthless.
private func stop(_ reason: String) -> Never {
  _ = write(STDERR_FILENO, reason, reason.utf8.count)
  exit(1)
}

/// What all threads have taken of the processor; what else the machine does counts for nothing.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
