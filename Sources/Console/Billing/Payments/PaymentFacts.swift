import Billing
import Core
import Localization
import Wording

/// All that is known of one payment, read for its page.
struct PaymentFacts: Sendable {
    let payment: Payment
    let invoice: Invoice
    /// Newest first.
    let attempts: [AttemptWords]
    /// What of each try can still go back.
    let left: [PaymentAttempt.ID: Money]
    /// Newest first.
    let refunds: [Refund]
    /// How it would be charged now by one press; nil where nothing is to be charged, or nothing is stored that could be.
    let offer: PaymentOffer?
    let offered: PaymentMethod?
    /// Whether it waits for money at all.
    let isOwed: Bool

    /// - Throws: `resource_missing` for another merchant's or mode's, too (C2).
    init(_ id: String, _ context: ConsoleContext) async throws {
        let (billing, scope) = (context.billing, context.scope)
        let payments = Payments(billing)
        payment = try await payments.find(Payment.ID(id), in: scope)
        invoice = try await Invoices(billing).find(payment.invoice, in: scope)
        let tries = try await payments.attempts(of: payment.invoice, in: scope)
        var words: [AttemptWords] = []
        var left: [PaymentAttempt.ID: Money] = [:]
        let methods = PaymentMethods(billing)
        for attempt in tries.reversed() {
            var method: PaymentMethod?
            if let id = attempt.method { method = try await methods.findIfAny(id, of: attempt.customer, in: scope) }
            words.append(AttemptWords(attempt: attempt, method: method, reader: context.reader))
            let rest = try await Refunds(billing).left(of: attempt)
            if rest.isPositive { left[attempt.id] = rest }
        }
        attempts = words
        self.left = left
        refunds = try await Refunds(billing).list(in: scope, payment: payment.id, PageRequest(limit: 100)).elements
        let owed =
            invoice.isOpen ? try await Invoices(billing).debt(of: invoice.customer, in: scope)[invoice.id] : nil
        isOwed = owed != nil
        var method: PaymentMethod?
        if let owed { method = try await Self.method(for: owed, billing) }
        offered = method
        offer = method.flatMap { owed?.offer(chargedTo: $0) }
    }

    /// What it would be charged to: what has not been refused first. A person may ask for what was refused again.
    private static func method(for owed: Owed, _ billing: BillingContext) async throws -> PaymentMethod? {
        if let method = owed.method { return method }
        let invoice = owed.invoice
        let stored = try await PaymentMethods(billing).list(of: invoice.customer, in: invoice.scope)
            .filter { $0.facts.kind != .transfer }
        var chosen = invoice.ownMethod
        if chosen == nil, let id = invoice.subscription {
            chosen = try await Subscriptions(billing).find(id, in: invoice.scope).defaultMethod
        }
        return stored.first { $0.id == chosen } ?? stored.first
    }

    func who(_ say: any Language) -> String { invoice.billedTo.inAList ?? say.unnamedAccount }

    var standing: PaymentStanding {
        let back = refunds.filter { $0.state == .succeeded }.reduce(Int64(0)) { $0 + $1.money.amount }
        let standing = PaymentStanding(payment, latest: attempts.first?.attempt)
        guard standing == .succeeded, back > 0 else { return standing }
        return back == payment.money.amount ? .refunded : .partlyRefunded
    }
}

extension Owed {
    /// All that remains, charged to this one; nil where nothing more may be tried now.
    fileprivate func offer(chargedTo method: PaymentMethod) -> PaymentOffer? {
        guard isPayable, standing != .toBeConfirmed else { return nil }
        return PaymentOffer(method: method.id, money: invoice.amountRemaining, after: latest?.number ?? 0)
    }
}
