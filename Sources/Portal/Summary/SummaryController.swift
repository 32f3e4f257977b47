import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The portal's first page for who is signed in.
struct SummaryController: Sendable {
    static let invoicesShown = 4

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
        let overview = try await overview(context)
        let plans = Plans(overview.products, baseURL: billing.baseURL)
        let promise = try await promise(overview, plans, context)
        return SummaryPage(
            frame: context.frame(.summary),
            statement: SummaryStatement(
                greeting: context.customer.details.name.map(context.say.hello),
                promise: promise, owed: promise == nil ? try owed(overview, plans, context) : nil,
                waiting: try payments.waiting(overview.debt, context)
                    + overview.debt.changes.map { WaitingWords(change: $0, context) },
                isUpToDate: overview.debt.items.isEmpty, next: nextCharges(overview, plans, context),
                merchant: context.merchant.name, say: context.say, token: context.token),
            subscriptions: context.may(.seeSubscriptions) ? rows(overview, plans, context) : nil,
            method: .init(
                words: overview.methods.first.map(context.words),
                advice: context.may(.addMethods)
                    ? try MethodAdvice(overview.debt, overview.subscriptions, context).sentence : nil,
                add: context.may(.addMethods) ? context.paths.methods : nil),
            invoices: context.may(.seeInvoices)
                ? try invoices.rows(overview.invoices.elements, plans, overview.debt, overview.givenBack, context)
                : nil,
            details: context.may(.updateDetails) ? details(context) : nil,
            addresses: .init(
                subscriptions: context.paths.subscriptions, methods: context.paths.methods,
                invoices: context.paths.invoices),
            token: context.token
        ).answer(context)
    }

    private func overview(_ context: CustomerContext) async throws -> CustomerOverview {
        if let read = context.visitor.overview { return try read.get() }
        return try await customers.overview(
            of: context.id, in: context.scope, at: context.now, invoices: Self.invoicesShown)
    }

    /// What runs; for who has nothing that runs any more, what ended last.
    private func rows(_ overview: CustomerOverview, _ plans: Plans, _ context: CustomerContext) -> [SubscriptionRow] {
        let current = overview.subscriptions.filter(\.status.isCurrent)
        let principal = overview.methods.first.map { context.say.chargedTo(context.words($0).title) }
        return (current.isEmpty ? Array(overview.subscriptions.prefix(1)) : current).map { subscription in
            let (_, facts) = subscriptions.card(
                subscription, plans, overview.nextPayment(of: subscription), overview.debt,
                overview.outlooks[subscription.id]?.changed, context)
            return SubscriptionRow(
                facts: facts, charged: facts.charged == principal ? nil : facts.charged,
                action: action(subscription, context), say: context.say,
                token: context.token)
        }
    }

    private func action(_ subscription: Subscription, _ context: CustomerContext) -> SubscriptionRow.Action? {
        if !subscription.status.isCurrent {
            return context.may(.returnToSubscriptions)
                ? .comeBack(label: context.say.reactivate, address: context.paths.reactivation(subscription.id)) : nil
        }
        guard subscription.cancellation != nil, context.may(.cancelSubscriptions) else { return nil }
        return .stay(label: context.say.undoCancellation, address: context.paths.continuation(subscription.id))
    }

    /// The nearest first; of several, each with its plan.
    private func nextCharges(_ overview: CustomerOverview, _ plans: Plans, _ context: CustomerContext) -> [String] {
        guard context.may(.seeSubscriptions) else { return [] }
        let say = context.say
        var charges: [(at: Instant, plan: String, charge: String, by: NextPaymentWords)] = []
        for subscription in overview.subscriptions where subscription.status.isCurrent {
            let words = SubscriptionWords(subscription, for: context.reader)
            guard let at = subscription.nextChargeAt,
                let charge = words.nextCharge(overview.outlooks[subscription.id]?.charge)
            else { continue }
            let payment = context.words(overview.nextPayment(of: subscription))
            charges.append((at, plans.name(of: subscription), charge, payment))
        }
        charges.sort { ($0.at, $0.plan) < ($1.at, $1.plan) }
        if charges.count > 1 { return [say.nextCharges + ":"] + charges.map { "\($0.plan): \($0.charge)." } }
        return charges.map { next in
            next.by.isByHand ? next.charge + "." : say.nextCharge(next.charge, with: next.by.method?.short)
        }
    }

    private func details(_ context: CustomerContext) -> SummaryPage.DetailsEntry {
        let details = context.customer.details
        let country = details.address?.country ?? context.merchant.country
        let number = details.taxNumber(in: country, context.say)
        let more = [number, details.address?.city].compactMap { $0 }.filter { !$0.isEmpty }
        return .init(
            name: details.name ?? details.email ?? context.say.unnamedAccount,
            more: more.isEmpty ? (details.name == nil ? nil : details.email) : more.joined(separator: " · "),
            address: context.paths.details)
    }

    private func owed(
        _ overview: CustomerOverview, _ plans: Plans, _ context: CustomerContext
    ) throws -> SummaryStatement.Owed? {
        let (debt, say) = (overview.debt, context.say)
        guard context.may(.seePayments), !debt.payable.isEmpty else { return nil }
        let one = debt.payable.count == 1 ? debt.payable[0] : nil
        var sentences = one.map(context.sentences) ?? [say.pendingCount(debt.payable.count)]
        var late: String?
        if let decline = one.flatMap(context.declineReason) {
            // When it was issued says nothing to who was refused.
            sentences[0] = say.declineAdvice(decline)
            late = say.decline(decline)
        } else if one?.standing != .promised, let due = one?.invoice.dueAt, due < context.now {
            late = sentences.removeFirst() + "."
        }
        return SummaryStatement.Owed(
            amounts: try debt.totals().map(context.reader.money),
            late: late, reasons: sentences.map { $0.hasSuffix(".") ? $0 : $0 + "." },
            about: one.map { plans.title(of: $0.invoice, in: say) },
            ways: one.flatMap { WaysToPay($0, context) },
            everything: WholeDebt(debt, context).map { ($0.label(context), context.paths.everything) },
            list: context.paths.payments)
    }
}
