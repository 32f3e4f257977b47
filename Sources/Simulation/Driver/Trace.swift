import Core
import Crypto
import Synchronization

/// What happened, line by line, as a hash: the same seed gives the same one.
final class Trace: Sendable {
    private struct State {
        var hash = SHA256()
        var count = 0
        var last: [String] = []
    }
    private let state = Mutex(State())
    private let time: SimulatedTime
    /// How many lines are kept to be shown with a violation.
    private let memory: Int
    private let echo: (@Sendable (String) -> Void)?

    init(time: SimulatedTime, memory: Int = 60, echo: (@Sendable (String) -> Void)? = nil) {
        self.time = time
        self.memory = memory
        self.echo = echo
    }

    func note(_ what: String) {
        let who = Fiber.current?.name ?? "world"
        let line = "\(time.now.milliseconds) \(who): \(what)"
        echo?(line)
        state.withLock { state in
            state.hash.update(data: Array((line + "\n").utf8))
            state.count += 1
            state.last.append(line)
            if state.last.count > memory * 2 { state.last.removeFirst(memory) }
        }
    }

    /// Lower-case hexadecimal SHA-256 of the lines so far.
    var hash: String {
        state.withLock { state in
            let digest = state.hash.finalize()
            return digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        }
    }
    var count: Int { state.withLock(\.count) }
    var lastLines: [String] { state.withLock { Array($0.last.suffix(memory)) } }
}
