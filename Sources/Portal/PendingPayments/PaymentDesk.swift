import Billing
import Core
import Localization

/// What a customer owes and how each part of it stands, already in their words.
struct PaymentDesk: Sendable {
    let invoices: Invoices
    let payments: Payments
    let catalog: Catalog
    let baseURL: String

    init(_ billing: BillingContext) {
        invoices = Invoices(billing)
        payments = Payments(billing)
        catalog = Catalog(billing)
        baseURL = billing.baseURL
    }

    /// An open invoice, with the last try at paying it.
    struct Owed: Sendable {
        let invoice: Invoice
        let latest: PaymentAttempt?

        /// A payment is on its way: the bank, not the customer, is to act (P3).
        var isUnderWay: Bool {
            switch latest?.state {
            case .sent, .unknown, .pending: true
            // A checkout that was opened and left can be opened again.
            case .created: latest?.method != nil
            case .requiresAction, .succeeded, .failed, nil: false
            }
        }

        func standing(at now: Instant) -> InvoiceStanding {
            isUnderWay ? .processing : invoice.isOverdue(at: now) ? .pastDue : .open
        }
    }

    /// The oldest first: that is the order in which they are usually paid.
    func owed(_ context: CustomerContext) async throws -> [Owed] {
        var latest: [Invoice.ID: PaymentAttempt] = [:]
        let open = try await invoices.open(of: context.id, in: context.scope)
        for invoice in open { latest[invoice.id] = try await self.latest(invoice.id, context) }
        return owed(open, latest: latest)
    }

    /// The same of what was read already.
    func owed(_ open: [Invoice], latest: [Invoice.ID: PaymentAttempt]) -> [Owed] {
        open.filter { $0.amountRemaining > 0 }
            .map { Owed(invoice: $0, latest: latest[$0.id]) }
            .sorted { ($0.invoice.createdAt, $0.invoice.id) < ($1.invoice.createdAt, $1.invoice.id) }
    }

    func latest(_ invoice: Invoice.ID, _ context: CustomerContext) async throws -> PaymentAttempt? {
        try await payments.attempts(of: invoice, in: context.scope).max { $0.number < $1.number }
    }

    /// One total per currency, of what is still to be paid by somebody.
    func totals(_ owed: [Owed]) throws -> [Money] {
        let open = owed.filter { !$0.isUnderWay }.map(\.invoice.remaining)
        return try Set(open.map(\.currency)).sorted()
            .map { currency in try Money.sum(open.filter { $0.currency == currency }, in: currency) }
    }
}

extension Plans {
    /// What an invoice is for, or how a charge without a plan is called.
    func title(of invoice: Invoice, in say: any Language) -> String { name(of: invoice) ?? say.oneTimeCharge }
}
