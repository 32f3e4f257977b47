import Billing
import Core
import Storage

/// One charge in the sandbox's books. There is at most one per attempt, whatever happens (P1).
public struct SandboxCharge: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, SQLText {
        case succeeded, pending, declined
        /// The customer is awaited on the 3-D Secure page.
        case challenged
    }

    public let attempt: PaymentAttempt.ID
    /// The sandbox's own name for it, 131 bits: it also names its pages.
    public let reference: String
    public let scope: Scope
    public let invoice: Invoice.ID
    public let money: Money
    public let description: String
    let token: String?
    public let kind: PaymentMethod.Kind
    /// As it was written. ``state(at:)`` tells what time has made of it.
    var state: State
    /// Why it was declined; of a pending one, why it will be.
    var declineCode: String?
    /// When a pending bank debit ends. Nil for a transfer: somebody has to confirm it.
    var settlesAt: Instant?
    /// Of the page that the customer came from; nil when nobody was present.
    public let locale: String?
    public let returnURL: String
    public let createdAt: Instant
    /// In how many of their bank's whoever paid chose to pay.
    public var instalments: Int64 = 1

    /// What it is worth at `now`: bank debits end by themselves.
    public func state(at now: Instant) -> State {
        guard state == .pending, let settlesAt, settlesAt <= now else { return state }
        return declineCode == nil ? .succeeded : .declined
    }

    /// Whether it waits for the customer, and can be given up.
    var awaitsCustomer: Bool { state == .challenged || (state == .pending && settlesAt == nil) }

    /// Where the money is to be sent; nil when it does not wait for a transfer.
    public var transferInstructions: TransferInstructions? {
        guard kind == .transfer, state == .pending, settlesAt == nil else { return nil }
        return TransferInstructions(
            bank: "Sandbox Bank", account: "000 987 654 321", holder: "Sandbox",
            reference: String(reference.suffix(8)))
    }

    /// - Parameter page: of the checkout that led to it, if one did.
    func outcome(at now: Instant, baseURL: String, page: String? = nil) -> ChargeOutcome {
        var references = ChargeReferences.charge(reference)
        references[.session] = page
        if scope.mode.isLive { return .declined(.testModeOnly, references) }
        return switch state(at: now) {
        case .succeeded: .succeeded(money, references)
        case .pending: transferInstructions.map { .requiresAction(.transfer($0), references) } ?? .pending(references)
        case .challenged:
            .requiresAction(.redirect(url: SandboxAddress.challenge(reference, baseURL)), references)
        case .declined: .declined(SandboxProcessor.declines.decline(declineCode ?? "generic_decline"), references)
        }
    }
}

extension SandboxCharge {
    /// What `behavior` makes of a charge that is new at `now`.
    mutating func begin(_ behavior: Behavior, at now: Instant) {
        switch behavior {
        case .approve, .dawdle, .loseAnswer, .loseCall: state = .succeeded
        case .decline(let code): decline(code)
        case .authenticate: state = .challenged
        case .awaitTransfer: state = .pending
        case .settle: (state, settlesAt) = (.pending, now + Behavior.settlingTime)
        case .bounce(let code): (state, declineCode, settlesAt) = (.pending, code, now + Behavior.settlingTime)
        }
    }

    mutating func decline(_ code: String) {
        state = .declined
        declineCode = code
        settlesAt = nil
    }
}
