import Core

/// A payment as its merchant's list shows it.
public struct ListedPayment: Sendable, Identifiable {
    public let payment: Payment
    public let invoice: Invoice
    /// The last try; nil where nothing was tried.
    public let latest: PaymentAttempt?

    public var id: Payment.ID { payment.id }
}

extension Payments {
    /// One page of a merchant's payments, newest first, each with its invoice and its last try.
    ///
    /// - Parameter status: nil for all.
    public func listed(
        in scope: Scope, status: Payment.Status? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<ListedPayment> {
        try await context.read { tx in
            let page = try tx.payments.page(in: scope, customer: nil, status: status, page)
            let invoices = Dictionary(
                try tx.invoices.find(page.elements.map(\.invoice), in: scope).map { ($0.id, $0) },
                uniquingKeysWith: { $1 })
            let latest = Dictionary(
                try tx.attempts.find(page.elements.compactMap(\.latestAttempt), in: scope).map { ($0.id, $0) },
                uniquingKeysWith: { $1 })
            let listed = page.elements.compactMap { payment in
                invoices[payment.invoice].map { invoice in
                    ListedPayment(
                        payment: payment, invoice: invoice, latest: payment.latestAttempt.flatMap { latest[$0] })
                }
            }
            return Page(elements: listed, hasMore: page.hasMore)
        }
    }

    /// Charges an open invoice because one of the merchant's people pressed a button that named method and amount. As
    /// ``pay(_:of:in:as:)`` does for its customer: pressed twice, or in two windows, it charges once.
    ///
    /// - Parameter actor: that person.
    /// - Throws: as that.
    public func retry(
        _ id: Invoice.ID, in scope: Scope, as offer: PaymentOffer, by actor: AuditActor? = nil
    ) async throws -> PaymentAttempt {
        _ = try await context.read { try $0.invoices.find(id, in: scope) }
        let attempt = try await PaymentCollector(context)
            .collect(id, in: scope, with: offer.method, origin: .api, seen: offer, by: actor)
        guard let attempt else { throw BillingError.outdatedOffer }
        return attempt
    }
}
