import Billing
import Core
import SandboxProcessor
import TestSupport

/// The sandbox, but for one thing that it says of itself and is not so.
struct LyingAdapter: AlteredProcessor {
    enum Lie: CaseIterable, Sendable {
        case hostedSetup, hostedCheckout, chargeStored, refund, partialRefund, cancel, lookupByOurReference, webhooks,
            statement, transfers, modes, completion, declines, graceTime, account, references

        /// The rule of the contract that finds it out.
        var rule: ProcessorContract.Rule {
            switch self {
            case .hostedSetup: .setupIsHosted
            case .hostedCheckout: .checkoutIsHosted
            case .chargeStored, .lookupByOurReference: .sameAttemptChargesOnce
            case .refund: .refundIsAskedByOurs
            case .partialRefund: .refundIsIdempotent
            case .cancel: .canceledStaysCanceled
            case .webhooks: .callsAreVerified
            case .statement: .listIsWhole
            case .transfers: .transfersHaveInstructions
            case .modes: .otherModesAreRefused
            case .completion: .completionIsBacked
            case .declines: .declinesAreTabled
            case .graceTime: .graceIsLongEnough
            case .account: .checkIsHarmless
            case .references: .referencesAreGivenBack
            }
        }
    }

    let inner: any Processor
    let lie: Lie

    var capabilities: ProcessorCapabilities {
        switch lie {
        case .completion: inner.capabilities.subtracting(.webhooks)
        case .graceTime: inner.capabilities.subtracting(.cancel)
        default: inner.capabilities
        }
    }
    var declines: DeclineTable { lie == .declines ? DeclineTable([]) : inner.declines }

    func checkAccount(_ account: ProcessorAccount) async -> AccountStanding {
        lie == .account ? .missing(["Everything."]) : await inner.checkAccount(account)
    }
    func finishSetup(_ reference: SetupIntent.ID, at account: ProcessorAccount) async -> SetupOutcome {
        lie == .hostedSetup ? .abandoned : await inner.finishSetup(reference, at: account)
    }
    func charge(_ charge: Charge) async -> ChargeOutcome {
        var account = charge.account
        if lie == .chargeStored { return .neverSent("There is no such call.") }
        if lie == .modes { account = ProcessorAccount(Scope(merchant: account.merchant, mode: .test)) }
        let outcome = await inner.charge(
            Charge(
                attempt: charge.attempt, account: account, invoice: charge.invoice, money: charge.money,
                method: charge.method, description: charge.description, returnURL: charge.returnURL))
        if lie == .transfers, case .requiresAction(.transfer, let references) = outcome { return .pending(references) }
        return outcome
    }
    func lookup(_ attempt: AttemptReference) async -> LookupOutcome {
        lie == .lookupByOurReference || lie == .hostedCheckout ? .neverHeard : await inner.lookup(attempt)
    }
    func cancel(_ attempt: AttemptReference) async -> ChargeOutcome {
        lie == .cancel ? .declined(.canceled, .none) : await inner.cancel(attempt)
    }
    func refund(_ refund: RefundReference, money: Money) async -> RefundOutcome {
        switch lie {
        case .refund: return .succeeded(reference: "nothing")
        case .partialRefund where money.amount < 1_000: return .declined(Decline(code: "refund_whole_only"))
        case .references:
            let charge = AttemptReference(refund.charge.attempt, at: refund.charge.account)
            return await inner.refund(RefundReference(refund.refund, of: charge), money: money)
        default: return await inner.refund(refund, money: money)
        }
    }
    func statement(
        of account: ProcessorAccount, since: Instant, after cursor: String?
    ) async throws -> ProcessorStatement {
        if lie == .statement { return ProcessorStatement(lines: [], next: nil) }
        return try await inner.statement(of: account, since: since, after: cursor)
    }
    func verify(_ call: ProcessorCall, at now: Instant) throws -> [ProcessorEvent] {
        lie == .webhooks ? [] : try inner.verify(call, at: now)
    }
}
