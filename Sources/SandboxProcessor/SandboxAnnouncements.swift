import Billing
import Core
import Storage

/// Which news there is to tell, in the transaction that makes it true. Nothing is told unless the sandbox signs.
extension Connection {
    /// A charge that is new, or has moved.
    func announce(_ charge: SandboxCharge, at now: Instant) throws {
        let type: String
        switch charge.state {
        case .succeeded: type = "charge.succeeded"
        case .declined: type = "charge.failed"
        case .pending:
            guard let end = charge.settlesAt else {
                type = "charge.pending"
                break
            }
            // How a bank debit ends is known; when it is told, it is true.
            let outcome = charge.declineCode == nil ? "charge.succeeded" : "charge.failed"
            return try queue(
                SandboxNews(outcome, of: charge.news, in: charge.scope, at: end), in: charge.scope, due: end)
        // The customer is on the bank's page, and nothing has happened.
        case .challenged: return
        }
        try queue(SandboxNews(type, of: charge.news, in: charge.scope, at: now), in: charge.scope, due: now)
    }

    func announce(closed checkout: SandboxCheckout, at now: Instant) throws {
        let request = checkout.request
        let thing = SandboxNews.Thing(
            attempt: request.attempt.rawValue, reference: checkout.page, amount: request.money.amount,
            currency: request.money.currency.code)
        try queue(
            SandboxNews("checkout.closed", of: thing, in: request.account.scope, at: now), in: request.account.scope,
            due: now)
    }

    /// A setup intent that the customer has ended, one way or the other.
    func announce(_ setupIntent: SandboxSetup, at now: Instant) throws {
        let scope = setupIntent.request.account.scope
        let type = setupIntent.state == .enrolled ? "enrolment.succeeded" : "enrolment.closed"
        let thing = SandboxNews.Thing(enrolment: setupIntent.request.reference.rawValue, reference: setupIntent.page)
        try queue(SandboxNews(type, of: thing, in: scope, at: now), in: scope, due: now)
    }
}

extension SandboxCharge {
    fileprivate var news: SandboxNews.Thing {
        .init(
            attempt: attempt.rawValue, reference: reference, amount: money.amount, currency: money.currency.code)
    }
}
