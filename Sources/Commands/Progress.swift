import Glibc
import Synchronization

/// Says on standard error how far work has come, once it has taken a second, and only to people: a
/// line that is written over and goes when the work ends.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var shown = -1
  }

  private let name: String
  private let start: Int
  private let isWatched: Bool
  private let state = Mutex(State())

  /// Work that begins now.
  init(_ name: String) {
    self.name = name
    start = Self.milliseconds
    isWatched = isatty(STDERR_FILENO) == 1 && Terminal.environment("TERM") != "dumb"
  }

  /// Notes that more parts are done, of how many; from any thread.
  func add(_ parts: Int, of all: Int) {
    guard isWatched else { return }
    state.withLock { state in
      state.done += parts
      let percent = min(99, state.done * 100 / max(1, all))
      guard percent != state.shown, Self.milliseconds - start >= 1000 else { return }
      state.shown = percent
      Terminal.writeMessage("\r\(name): \(percent) %")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      guard state.shown >= 0 else { return }
      state.shown = -1
      Terminal.writeMessage("\r\u{1B}[K")
    }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
