import Billing
import Core

/// What goes wrong with one call, for tests and the simulator.
public enum SandboxFault: Hashable, Sendable {
    /// Lost on the way there: nothing happens.
    case lostBefore
    /// Lost on the way back: it happened, and the caller does not know.
    case lostAfter
    /// A charge does not leave: there is no connection. Other calls are not touched by it.
    case unreachable
    /// A charge is taken with this amount, whatever was asked for.
    case takes(Money)
    /// A charge is made, and answered with a status that nobody has documented.
    case status(String)
    /// The answer takes this long, through the processor's `pause`.
    case slow(Span)
    /// A charge is refused with this code, whatever the method. Other calls are not touched by it.
    case decline(String)
}

/// One call to the sandbox.
public enum SandboxCall: Hashable, Sendable {
    case startSetup(SetupIntent.ID)
    case finishSetup(SetupIntent.ID)
    case methodFromToken(String)
    case charge(PaymentAttempt.ID)
    case startCheckout(PaymentAttempt.ID)
    case lookup(PaymentAttempt.ID)
    case cancel(PaymentAttempt.ID)
    case refund(PaymentAttempt.ID)
    case lookupRefund(Refund.ID)
    case statement
    case revoke
}

/// Decides, per call, what goes wrong with it. Nothing does, unless somebody asks.
public struct SandboxFaults: Sendable {
    let fault: @Sendable (SandboxCall) -> SandboxFault?

    /// - Parameter fault: asked once per call, before anything happens.
    public init(_ fault: @escaping @Sendable (SandboxCall) -> SandboxFault?) { self.fault = fault }

    public static let none = SandboxFaults { _ in nil }
}
