import Core
import SandboxProcessor
import Synchronization

/// What goes wrong between a shop and its processor. It changes as a story goes on.
public final class Weather: Sendable {
    private let current = Mutex<@Sendable (SandboxCall) -> SandboxFault?>({ _ in nil })

    private let meanwhile = Mutex<@Sendable (Span) async -> Void>({ _ in })

    public init() {}

    /// What a slow answer waits with.
    public var pause: @Sendable (Span) async -> Void {
        { span in
            let happens = self.meanwhile.withLock { $0 }
            await happens(span)
        }
    }

    /// The next charge is answered after `span`; `meanwhile` happens in that time.
    public func slowsOneCharge(by span: Span, meanwhile: @escaping @Sendable (Span) async -> Void) {
        self.meanwhile.withLock { $0 = meanwhile }
        spoilsOneCharge(with: .slow(span))
    }

    /// The next charge is given up, and that is answered after `span`; `meanwhile` happens in that time.
    public func slowsOneGivingUp(by span: Span, meanwhile: @escaping @Sendable (Span) async -> Void) {
        self.meanwhile.withLock { $0 = meanwhile }
        let isSpent = Once()
        current.withLock { $0 = { if case .cancel = $0, isSpent.first() { .slow(span) } else { nil } } }
    }

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
