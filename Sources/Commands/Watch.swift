import Glibc
import SourceText

/// Runs something again whenever a file that it reads is saved.
struct Watch {
  private let inputs: () -> [String]

  /// Watches files.
  ///
  /// - Parameter inputs: Their paths, asked for anew at each look, because a folder may get more.
  init(_ inputs: @escaping @autoclosure () -> [String]) { self.inputs = inputs }

  /// Runs now and after each change, until the process is interrupted.
  func repeatedly(_ run: () throws -> Void) throws -> Never {
    while true {
      let seen = state
      try run()
      Terminal.writeMessage("watching \(seen.count) files; interrupt with Ctrl-C\n")
      let changed = waitForChange(from: seen)
      Terminal.writeMessage("\n\(changed.map(\.visible).joined(separator: ", ")) changed\n\n")
    }
  }

  /// What tells one state of a file from the next.
  private struct Stamp: Equatable {
    let file: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// By path; files that are not there are left out.
  private var state: [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in inputs() {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      stamps[path] = Stamp(
        file: UInt64(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }
    return stamps
  }

  /// Waits until files differ and hold still: an editor may write a file in several steps.
  private func waitForChange(from seen: [String: Stamp]) -> [String] {
    var now = state
    while now == seen {
      usleep(Self.pause)
      now = state
    }
    var before = seen
    while now != before {
      before = now
      usleep(Self.pause)
      now = state
    }
    let paths = Set(seen.keys).union(now.keys)
    return paths.filter { seen[$0] != now[$0] }.sorted()
  }

  /// Microseconds between two looks: too short to be waited for, too long to be felt.
  private static let pause: UInt32 = 200_000
}
