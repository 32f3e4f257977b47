import Billing
import Core
import Hummingbird
import Localization
import Web

/// The portal's first page for who is signed in.
struct SummaryController: Sendable {
    let billing: BillingContext
    let subscriptions: SubscriptionDesk
    let payments: PaymentDesk
    let invoices: InvoiceDesk
    let methods: PaymentMethods

    init(_ billing: BillingContext) {
        self.billing = billing
        subscriptions = SubscriptionDesk(billing)
        payments = PaymentDesk(billing)
        invoices = InvoiceDesk(billing)
        methods = PaymentMethods(billing)
    }

    func show(_ context: CustomerContext) async throws -> Response {
        let cards =
            context.may(.seeSubscriptions)
            ? try await subscriptions.cards(context).filter { $0.0.status.isCurrent } : nil
        return SummaryPage(
            frame: context.frame(.summary), greeting: context.customer.details.name.map(context.say.hello),
            owed: context.may(.seePayments) ? try await owed(context) : nil,
            subscriptions: cards?.map(\.1),
            nextCharges: try await nextCharges(cards ?? [], context),
            method: .init(
                words: try await methods.list(of: context.id, in: context.scope).first.map(context.words),
                add: context.may(.changeMethods) ? context.paths.methods : nil),
            invoices: context.may(.seeInvoices) ? try await latestInvoices(context) : nil,
            addresses: .init(
                payments: context.paths.payments, subscriptions: context.paths.subscriptions,
                methods: context.paths.methods, invoices: context.paths.invoices,
                visits: context.paths.visits),
            token: context.token
        ).answer(context)
    }

    private func nextCharges(
        _ cards: [(Subscription, SubscriptionCard.Facts)], _ context: CustomerContext
    ) async throws -> [(plan: String, charge: String)] {
        var charges: [(plan: String, charge: String)] = []
        for (subscription, facts) in cards {
            let forecast = try await subscriptions.subscriptions.forecast(of: subscription)
            if let charge = SubscriptionWords(subscription, for: context.reader).nextCharge(forecast) {
                charges.append((facts.plan, charge))
            }
        }
        return charges
    }

    private func owed(_ context: CustomerContext) async throws -> SummaryPage.Owed? {
        let owed = try await payments.owed(context)
        let payable = owed.filter { !$0.isUnderWay }
        guard !payable.isEmpty else { return nil }
        return SummaryPage.Owed(
            amounts: try payments.totals(owed).map(context.reader.money), count: payable.count,
            pay: payable.count == 1 ? context.paths.pay(payable[0].invoice.id) : nil)
    }

    private func latestInvoices(_ context: CustomerContext) async throws -> [InvoicesPage.Row] {
        let page = try await invoices.invoices.of(context.id, in: context.scope, PageRequest(limit: 4))
        return try await invoices.rows(page, context)
    }
}
