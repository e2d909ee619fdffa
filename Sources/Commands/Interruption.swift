import Glibc
import Synchronization

/// Notes that the user pressed Ctrl-C, so that work may end with what it has; the second time ends
/// the process at once.
enum Interruption {
  /// A signal handler can reach nothing but what is there for the whole process.
  private static let isNoted = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since `await`.
  static var isPending: Bool { isNoted.load(ordering: .relaxed) }

  /// Notes the next interruption instead of ending.
  static func await() {
    isNoted.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.isNoted.store(true, ordering: .relaxed)
    }
    // After the first the system ends the process again, as it does without us.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    sigaction(SIGINT, &action, nil)
    // Who started us may have blocked it, and a blocked signal is inherited.
    var interruption = sigset_t()
    sigemptyset(&interruption)
    sigaddset(&interruption, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interruption, nil)
  }

  /// Lets interruptions end the process again.
  static func end() { signal(SIGINT, SIG_DFL) }
}
