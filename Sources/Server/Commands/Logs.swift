import Core
import Logging

/// Where log lines go, decided once per process.
enum Logs {
    static func start(_ level: Logger.Level) {
        LoggingSystem.bootstrap { JSONLines(label: $0, level: level, clock: .system) }
    }
}
