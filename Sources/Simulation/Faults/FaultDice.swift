import Core
import SandboxProcessor
import Synchronization

/// Decides, occasion by occasion, what goes wrong, and counts it.
final class FaultDice: Sendable {
    private struct State {
        var level: FaultLevel
        var counts: [Fault: Int] = [:]
        var diskIsFullUntil: Instant?
    }
    private let state: Mutex<State>
    private let chance: Chance
    private let trace: Trace

    init(_ level: FaultLevel, chance: Chance, trace: Trace) {
        state = Mutex(State(level: level))
        self.chance = chance
        self.trace = trace
    }

    var counts: [Fault: Int] { state.withLock(\.counts) }

    /// From now on nothing goes wrong.
    func rest() {
        state.withLock { state in
            state.level = .none
            state.diskIsFullUntil = nil
        }
    }

    /// The first of these that strikes now, if any.
    func strike(_ faults: Fault...) -> Fault? {
        let level = state.withLock(\.level)
        guard level != .none else { return nil }
        guard let fault = faults.first(where: { chance.happens(level.rate(of: $0)) }) else { return nil }
        state.withLock { $0.counts[fault, default: 0] += 1 }
        trace.note("fault \(fault.rawValue)")
        return fault
    }

    /// Something that happened by itself.
    func note(_ fault: Fault) { state.withLock { $0.counts[fault, default: 0] += 1 } }

    func span(_ range: ClosedRange<Int>, of unit: Span) -> Span { chance.span(range, of: unit) }

    func fillDisk(until end: Instant) { state.withLock { $0.diskIsFullUntil = end } }
    func diskIsFull(at now: Instant) -> Bool { state.withLock { $0.diskIsFullUntil.map { now < $0 } ?? false } }

    /// What the sandbox does wrong, call by call.
    var sandbox: SandboxFaults {
        SandboxFaults { call in
            let fault =
                if case .charge = call {
                    self.strike(.lostCall, .lostAnswer, .slowAnswer, .decline)
                } else {
                    self.strike(.lostCall, .lostAnswer, .slowAnswer)
                }
            return switch fault {
            case .lostCall: .lostBefore
            case .lostAnswer: .lostAfter
            case .slowAnswer: .slow(self.chance.span(1...25, of: .seconds(1)))
            case .decline: self.chance.pick(Self.declines).map { .decline($0) }
            default: nil
            }
        }
    }

    private static let declines = [
        "generic_decline", "insufficient_funds", "do_not_honor", "lost_card", "expired_card", "processing_error",
        "authentication_required", "fraudulent",
    ]
}
