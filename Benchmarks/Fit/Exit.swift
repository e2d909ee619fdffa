import Glibc

/// Ends the process with status 1.
func exitFailing() -> Never { exit(1) }
