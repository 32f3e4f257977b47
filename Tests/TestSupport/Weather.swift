import SandboxProcessor
import Synchronization

/// What goes wrong between a shop and its processor. It changes as a story goes on.
public final class Weather: Sendable {
    private let current = Mutex<@Sendable (SandboxCall) -> SandboxFault?>({ _ in nil })

    public init() {}

    public var faults: SandboxFaults { SandboxFaults { call in self.current.withLock { $0 }(call) } }

    /// Nothing goes wrong any more.
    public func clears() { current.withLock { $0 = { _ in nil } } }

    /// Every charge meets `fault`; other calls are not touched by it.
    public func spoilsCharges(with fault: SandboxFault) {
        current.withLock { $0 = { if case .charge = $0 { fault } else { nil } } }
    }

    /// The next charge meets `fault`, and nothing after it.
    public func spoilsOneCharge(with fault: SandboxFault) {
        let isSpent = Once()
        current.withLock { $0 = { if case .charge = $0, isSpent.first() { fault } else { nil } } }
    }

    /// Charges take effect and nobody hears so; nothing else is answered either.
    public func fallsSilent() {
        current.withLock { $0 = { if case .charge = $0 { .lostAfter } else { .lostBefore } } }
    }
}

/// True for the first who asks.
final class Once: Sendable {
    private let isSpent = Mutex(false)

    func first() -> Bool {
        isSpent.withLock { spent in
            defer { spent = true }
            return !spent
        }
    }
}
