import Billing
import Core
import Hummingbird
import Localization
import Web

/// The portal's first page for who is signed in.
struct SummaryController: Sendable {
    private static let invoicesShown = 4

    let billing: BillingContext
    let subscriptions: SubscriptionDesk
    let payments: PaymentDesk
    let invoices: InvoiceDesk
    let customers: Customers

    init(_ billing: BillingContext) {
        self.billing = billing
        subscriptions = SubscriptionDesk(billing)
        payments = PaymentDesk(billing)
        invoices = InvoiceDesk(billing)
        customers = Customers(billing)
    }

    func show(_ context: CustomerContext) async throws -> Response {
        let overview = try await customers.overview(of: context.id, in: context.scope, invoices: Self.invoicesShown)
        let plans = Plans(overview.products, baseURL: billing.baseURL)
        let cards = context.may(.seeSubscriptions) ? cards(overview, plans, context) : nil
        return SummaryPage(
            frame: context.frame(.summary), greeting: context.customer.details.name.map(context.say.hello),
            owed: context.may(.seePayments) ? try owed(overview, context) : nil,
            subscriptions: cards?.map(\.1),
            nextCharges: (cards ?? []).compactMap { subscription, facts in
                SubscriptionWords(subscription, for: context.reader)
                    .nextCharge(overview.forecasts[subscription.id]).map { (facts.plan, $0) }
            },
            method: .init(
                words: overview.methods.first.map(context.words),
                add: context.may(.changeMethods) ? context.paths.methods : nil),
            invoices: context.may(.seeInvoices)
                ? invoices.rows(overview.invoices.elements, plans, latest: overview.latestAttempts, context) : nil,
            addresses: .init(
                payments: context.paths.payments, subscriptions: context.paths.subscriptions,
                methods: context.paths.methods, invoices: context.paths.invoices,
                visits: context.paths.visits),
            token: context.token
        ).answer(context)
    }

    private func cards(
        _ overview: CustomerOverview, _ plans: Plans, _ context: CustomerContext
    ) -> [(Subscription, SubscriptionCard.Facts)] {
        overview.subscriptions.filter(\.status.isCurrent).map { subscription in
            subscriptions.card(subscription, plans, overview.charged(for: subscription).map(context.words), context)
        }
    }

    private func owed(_ overview: CustomerOverview, _ context: CustomerContext) throws -> SummaryPage.Owed? {
        let owed = payments.owed(overview.open, latest: overview.latestAttempts)
        let payable = owed.filter { !$0.isUnderWay }
        guard !payable.isEmpty else { return nil }
        return SummaryPage.Owed(
            amounts: try payments.totals(owed).map(context.reader.money), count: payable.count,
            pay: payable.count == 1 ? context.paths.pay(payable[0].invoice.id) : nil)
    }
}
