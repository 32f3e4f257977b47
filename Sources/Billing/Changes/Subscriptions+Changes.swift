import Core
import Crypto
import Foundation
import Storage

extension Subscriptions {
    /// How long a quote may be accepted.
    static let quoteLife = Span.minutes(15)

    /// What a change would cost now, and a signed quote: accepting it within 15 minutes charges exactly that.
    ///
    /// - Parameters:
    ///   - customer: whose it must be; nil when the merchant asks.
    ///   - instant: the proration date, for which credit and charge are computed; nil for now. It moves no period.
    public func preview(
        _ change: SubscriptionChange, of id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope,
        at instant: Instant? = nil
    ) async throws -> (preview: ChangePreview, quote: String) {
        let (preview, now) = try await context.read { tx in
            let subscription = try tx.subscription(id, ofMaybe: customer, in: scope)
            let owner = try tx.customer(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            let moment = instant ?? subscription.moment(at: now)
            try subscription.requireBilled(until: now)
            return (try tx.preview(change, of: subscription, at: moment, now: now), now)
        }
        let quote = Quote(
            subscription: id.rawValue, change: change, total: preview.total, at: preview.prorationAt.milliseconds,
            expiresAt: (now + Self.quoteLife).milliseconds)
        return (preview, try quote.signed(by: context.keys))
    }

    /// Accepts a quote: what it said is charged, or nothing is.
    ///
    /// - Throws: `quote_invalid` for one that was altered, `quote_expired`, `quote_outdated` when it would now cost
    ///   another amount.
    public func accept(
        _ quote: String, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> (Subscription, PaymentAttempt?) {
        let quote = try Quote(signed: quote, by: context.keys)
        return try await change(
            .init(quote.subscription), to: quote.change, of: customer, in: scope,
            at: Instant(milliseconds: quote.at), quote: quote)
    }

    /// Changes price, quantity or items at once. What it costs is billed as `change.proration` says.
    ///
    /// - Parameters:
    ///   - instant: the proration date, for which credit and charge are computed; nil for now. It moves no period: a new
    ///     interval begins its period now.
    /// - Returns: the subscription, and the attempt to collect what was invoiced at once, if anything was.
    public func change(
        _ id: Subscription.ID, to change: SubscriptionChange, of customer: Customer.ID? = nil, in scope: Scope,
        at instant: Instant? = nil
    ) async throws -> (Subscription, PaymentAttempt?) {
        try await self.change(id, to: change, of: customer, in: scope, at: instant, quote: nil)
    }

    /// Keeps a change for the end of the period. It can be dropped until then; a later one replaces it.
    public func changeAtPeriodEnd(
        _ id: Subscription.ID, to change: SubscriptionChange, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> Subscription {
        return try await context.write { tx in
            let subscription = try tx.subscription(id, ofMaybe: customer, in: scope)
            let now = try tx.now(for: try tx.customer(subscription.customer, in: scope))
            var deferred = change
            deferred.proration = .none
            _ = try tx.plan(deferred, for: subscription, at: now, now: now)
            try tx.execute(
                """
                INSERT INTO pending_changes (merchant_id, subscription_id, items, requested_at)
                VALUES (\(scope.merchant), \(id), \(JSONText.of(deferred)), \(now))
                ON CONFLICT (merchant_id, subscription_id) DO UPDATE
                SET items = excluded.items, requested_at = excluded.requested_at
                """, mapping: { $0.noteSome(in: "pending_changes", of: id.rawValue) })
            try tx.record(
                .subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now)
            return subscription
        }
    }

    /// - Returns: the change that waits for the end of the period, if any.
    public func pendingChange(
        of id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> SubscriptionChange? {
        try await context.read { tx in
            _ = try tx.subscription(id, ofMaybe: customer, in: scope)
            return try tx.pendingChange(of: id, in: scope)
        }
    }

    public func dropPendingChange(
        of id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws {
        try await context.write { tx in
            let subscription = try tx.subscription(id, ofMaybe: customer, in: scope)
            let dropped = try tx.execute(
                "DELETE FROM pending_changes WHERE merchant_id = \(scope.merchant) AND subscription_id = \(id)")
            guard dropped > 0 else {
                throw BillingError.conflict("no_pending_change", "No change is waiting for the end of the period.")
            }
            let now = try tx.now(for: try tx.customer(subscription.customer, in: scope))
            try tx.record(
                .subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now)
        }
    }

    private func change(
        _ id: Subscription.ID, to change: SubscriptionChange, of customer: Customer.ID?, in scope: Scope,
        at instant: Instant?, quote: Quote?
    ) async throws -> (Subscription, PaymentAttempt?) {
        let (subscription, begun) = try await context.write { tx -> (Subscription, BegunCharge?) in
            var subscription = try tx.subscription(id, ofMaybe: customer, in: scope)
            var owner = try tx.customer(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            try subscription.requireBilled(until: now)
            if let quote {
                guard now.milliseconds < quote.expiresAt else {
                    throw BillingError.conflict("quote_expired", "This quote has expired: ask for a new one.")
                }
                let moment = instant ?? subscription.moment(at: now)
                let preview = try tx.preview(change, of: subscription, at: moment, now: now)
                guard preview.total == quote.total else {
                    throw BillingError.conflict(
                        "quote_outdated", "The subscription has changed since: ask for a new quote.")
                }
            }
            let begun = try tx.change(
                &subscription, of: &owner, to: change, at: instant, origin: customer == nil ? .api : .customer,
                now: now)
            return (subscription, begun)
        }
        guard let begun else { return (subscription, nil) }
        let attempt = try await PaymentCollector(context).finish(begun)
        return (try await find(id, in: scope), attempt)
    }
}

/// A preview that was shown, signed so that accepting it needs no memory of it (K1).
struct Quote: Codable, Hashable {
    let subscription: String
    let change: SubscriptionChange
    let total: Int64
    /// Milliseconds since 1970, UTC.
    let at: Int64
    let expiresAt: Int64

    init(subscription: String, change: SubscriptionChange, total: Int64, at: Int64, expiresAt: Int64) {
        self.subscription = subscription
        self.change = change
        self.total = total
        self.at = at
        self.expiresAt = expiresAt
    }

    func signed(by keys: ServerKeys) throws -> String {
        let body = Array(JSONText.of(self).utf8)
        return Base64URL.text(body) + "." + Base64URL.text(keys.authenticationCode(body, for: .quote))
    }

    /// - Throws: `quote_invalid` when it was not signed by these keys.
    init(signed text: String, by keys: ServerKeys) throws {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let body = Base64URL.bytes(parts[0]), let signature = Base64URL.bytes(parts[1]),
            equalInConstantTime(keys.authenticationCode(body, for: .quote), signature),
            let quote = try? JSONDecoder().decode(Quote.self, from: Data(body))
        else { throw BillingError.invalid("quote", "This quote was not made by this server.", code: "quote_invalid") }
        self = quote
    }
}

extension Subscription {
    /// A period that is over and not yet billed is billed for what was in it, before anything changes (T4).
    func requireBilled(until now: Instant) throws(BillingError) {
        guard period.end <= now, [.trialing, .active, .pastDue].contains(status) else { return }
        throw .conflict("subscription_renewing", "This subscription is just being renewed: try again in a moment.")
    }
}

extension BillingTransaction {
    /// Makes a change, and says that what it costs at once will be charged. The invoice and that word are one commit: no crash
    /// leaves one without the other (P2).
    ///
    /// - Parameter instant: the proration date; nil for now.
    /// - Returns: the charge, to be finished after the commit.
    func change(
        _ subscription: inout Subscription, of customer: inout Customer, to change: SubscriptionChange,
        at instant: Instant?, origin: PaymentAttempt.Origin, now: Instant
    ) throws -> BegunCharge? {
        let planned = try plan(
            change, for: subscription, at: instant ?? subscription.moment(at: now), now: now)
        let (changed, invoice) = try carryOut(planned, change.proration, of: &customer, at: now)
        subscription = changed
        guard let invoice, invoice.isOpen, invoice.collectionMethod == .chargeAutomatically else { return nil }
        let begun = try beginCharge(of: invoice.id, in: subscription.scope, origin: origin)
        subscription = try self.subscription(subscription.id, in: subscription.scope)
        return begun
    }

    /// - Parameter latest: by when it was asked for; nil for whenever.
    func pendingChange(
        of id: Subscription.ID, askedBy latest: Instant? = nil, in scope: Scope
    ) throws -> SubscriptionChange? {
        if identityMap.hasNone(in: "pending_changes", of: id.rawValue) { return nil }
        let row = try first(
            """
            SELECT items, requested_at FROM pending_changes
            WHERE merchant_id = \(scope.merchant) AND subscription_id = \(id)
            """)
        guard let row else { return nil }
        if let latest, try row.instant("requested_at") > latest { return nil }
        return try JSONText.value(row.text("items"))
    }

    /// What a change costs, by the arithmetic that would bill it.
    func preview(
        _ change: SubscriptionChange, of subscription: Subscription, at instant: Instant, now: Instant
    ) throws -> ChangePreview {
        let planned = try plan(change, for: subscription, at: instant, now: now)
        var lines = planned.lines
        let isChargedNow = planned.restartsPeriod || change.proration == .alwaysInvoice
        if isChargedNow {
            lines =
                try pendingItems(of: subscription.customer, for: subscription.id, in: subscription.scope).map(\.line)
                + lines
        }
        if planned.restartsPeriod { lines = try periodLines(of: planned.subscription) + lines }
        let rates = try taxRates(Set(lines.flatMap(\.taxRates)), in: subscription.scope)
        let discounts =
            planned.restartsPeriod
            ? try discounts(of: subscription.id, in: subscription.scope, at: now).map(\.coupon.reduction) : []
        let computed = try InvoiceComputation(
            lines.map { line in
                .init(
                    amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] },
                    isDiscountable: !line.isProration)
            }, discounts: discounts, currency: subscription.currency)
        return ChangePreview(
            subscription: subscription.id, currency: subscription.currency,
            lines: lines.map {
                .init(description: $0.description, amount: $0.amount, period: $0.period, isProration: $0.isProration)
            }, subtotal: computed.subtotal, discount: computed.discount, tax: computed.tax, total: computed.total,
            isChargedNow: isChargedNow, recurringAmount: try planned.subscription.amount().amount, prorationAt: instant)
    }
}
