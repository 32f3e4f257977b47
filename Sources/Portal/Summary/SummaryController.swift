import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The portal's first page for who is signed in.
struct SummaryController: Sendable {
    private static let invoicesShown = 4

    let billing: BillingContext
    let subscriptions: SubscriptionPresenter
    let payments: PaymentPresenter
    let invoices: InvoicePresenter
    let customers: Customers

    init(_ billing: BillingContext) {
        self.billing = billing
        subscriptions = SubscriptionPresenter(billing)
        payments = PaymentPresenter(billing)
        invoices = InvoicePresenter(billing)
        customers = Customers(billing)
    }

    func show(_ context: CustomerContext) async throws -> Response {
        let overview = try await customers.overview(
            of: context.id, in: context.scope, at: context.now, invoices: Self.invoicesShown)
        let plans = Plans(overview.products, baseURL: billing.baseURL)
        let cards = context.may(.seeSubscriptions) ? cards(overview, plans, context) : nil
        return SummaryPage(
            frame: context.frame(.summary), greeting: context.customer.details.name.map(context.say.hello),
            owed: try owed(overview, context), waiting: try payments.waiting(overview.debt, context),
            isUpToDate: overview.debt.items.isEmpty,
            subscriptions: cards?.map(\.1),
            nextCharges: nextCharges(cards ?? [], overview, context),
            method: .init(
                words: overview.methods.first.map(context.words),
                add: context.may(.addMethods) ? context.paths.methods : nil),
            invoices: context.may(.seeInvoices)
                ? invoices.rows(overview.invoices.elements, plans, overview.debt, context) : nil,
            addresses: .init(
                payments: context.paths.payments, subscriptions: context.paths.subscriptions,
                methods: context.paths.methods, invoices: context.paths.invoices,
                browserSessions: context.paths.browserSessions),
            token: context.token
        ).answer(context)
    }

    private func cards(
        _ overview: CustomerOverview, _ plans: Plans, _ context: CustomerContext
    ) -> [(Subscription, SubscriptionCard.Facts)] {
        overview.subscriptions.filter(\.status.isCurrent).map { subscription in
            subscriptions.card(subscription, plans, overview.nextPayment(of: subscription), overview.debt, context)
        }
    }

    /// The nearest first.
    private func nextCharges(
        _ cards: [(Subscription, SubscriptionCard.Facts)], _ overview: CustomerOverview, _ context: CustomerContext
    ) -> [(plan: String, charge: String)] {
        cards.compactMap { subscription, facts -> (at: Instant, plan: String, charge: String)? in
            guard let at = subscription.nextChargeAt,
                let charge = SubscriptionWords(subscription, for: context.reader)
                    .nextCharge(overview.forecasts[subscription.id])
            else { return nil }
            return (at, facts.plan, charge)
        }
        .sorted { ($0.at, $0.plan) < ($1.at, $1.plan) }
        .map { ($0.plan, $0.charge) }
    }

    private func owed(_ overview: CustomerOverview, _ context: CustomerContext) throws -> SummaryPage.Owed? {
        let payable = overview.debt.payable
        guard context.may(.seePayments), !payable.isEmpty else { return nil }
        return SummaryPage.Owed(
            amounts: try overview.debt.totals().map(context.reader.money), count: payable.count,
            decline: payable.count == 1 ? context.decline(of: payable[0]) : nil,
            ways: payable.count == 1 ? WaysToPay(payable[0], context) : nil,
            everything: WholeDebt(overview.debt, context).map { whole in
                (context.say.payEverything(context.reader.money(whole.total)), context.paths.everything)
            })
    }
}
