import Billing
import Core
import Localization
import Wording

/// What a customer owes and how each part of it stands, already in their words.
struct PaymentPresenter: Sendable {
    let invoices: Invoices
    let payments: Payments
    let catalog: Catalog
    let receipts: Receipts
    let plans: PaymentPlans
    let baseURL: String

    init(_ billing: BillingContext) {
        invoices = Invoices(billing)
        payments = Payments(billing)
        catalog = Catalog(billing)
        receipts = Receipts(billing)
        plans = PaymentPlans(billing)
        baseURL = billing.baseURL
    }

    func debt(_ context: CustomerContext) async throws -> Debt {
        try await invoices.debt(of: context.id, in: context.scope)
    }

    func latest(_ invoice: Invoice.ID, in scope: Scope) async throws -> PaymentAttempt? {
        try await payments.attempts(of: invoice, in: scope).max { $0.number < $1.number }
    }

    /// What is on its way, a sentence for each way that it can be.
    func waiting(_ debt: Debt, _ context: CustomerContext) throws -> [WaitingWords] {
        try Dictionary(grouping: debt.waiting, by: \.standing).values
            .sorted { $0[0].invoice.createdAt < $1[0].invoice.createdAt }
            .compactMap { try WaitingWords($0, context) }
    }
}

/// Several payments that are on their way alike, in a sentence: how many, how much, and who is to act.
struct WaitingWords: Sendable {
    let sentence: String
    /// Where it is looked at again.
    let link: Link?

    struct Link: Sendable {
        let label: String
        let address: String
    }

    /// A change that waits for its customer.
    init(change owed: Owed, _ context: CustomerContext) {
        sentence = context.sentence(aboutChange: owed)
        link = owed.invoice.subscription.flatMap { subscription in
            context.may(.seeSubscriptions)
                ? Link(label: context.say.seeChange, address: context.paths.subscription(subscription)) : nil
        }
    }

    init?(_ items: [Owed], _ context: CustomerContext) throws {
        guard let first = items.first else { return nil }
        let say = context.say
        let amount = try Debt.totals(items).map(context.reader.money).joined(separator: " + ")
        let one = items.count == 1 ? first.latest.map { context.paths.paid(first.invoice.id, by: $0.id) } : nil
        let address = context.may(.seePayments) ? one ?? context.paths.payments : nil
        switch first.standing {
        case .awaitingTransfer:
            sentence = say.awaitedTransfers(items.count, amount)
            link = address.map { Link(label: say.seeTransfer, address: $0) }
        case .underWay:
            sentence = say.underWayCount(items.count, amount) + " " + say.bankTakesDays
            link = nil
        case .confirming:
            sentence = say.confirmingCount(items.count, amount) + " " + say.doNotPayAgain
            link = address.map { Link(label: say.checkAgain, address: $0) }
        case .due, .late, .refused, .promised, .toBeConfirmed: return nil
        }
    }
}
