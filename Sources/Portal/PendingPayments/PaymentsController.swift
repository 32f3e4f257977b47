import Billing
import Core
import Hummingbird
import Localization
import Web

/// The list of what is owed and what was paid, and the way to the checkout (S35–S37).
struct PaymentsController: Sendable {
    let reception: Reception
    let desk: PaymentDesk

    var routes: [PortalRoute] {
        [
            reception.page("/pending", about: "payment", list),
            reception.action("/pending/:id", about: "payment", pay),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let owed = try await desk.owed(context)
        let paid = try await desk.invoices.list(
            in: context.scope, customer: context.id, status: .paid, PageRequest(limit: 12)
        ).elements.filter { $0.amountPaid > 0 || $0.isPaidOutOfBand }
        let plans = try await desk.catalog.plans(
            invoices: owed.map(\.invoice) + paid, in: context.scope, baseURL: desk.baseURL)
        return PaymentsPage(
            frame: context.frame(.payments), owed: try desk.totals(owed).map(context.reader.money),
            pending: owed.map { pending($0, plans, context) }, paid: paid.map { self.paid($0, plans, context) },
            token: context.token
        ).answer(context)
    }

    /// "Pagar": on to the processor's checkout. Pressing it twice opens the same checkout.
    func pay(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let id = Invoice.ID(try context.parameter("id"))
        _ = try await desk.invoices.find(id, of: context.id, in: context.scope)
        if let latest = try await desk.latest(id, context), latest.state == .requiresAction,
            let address = latest.actionURL
        {
            return try context.redirect(to: address)
        }
        let (paths, baseURL) = (context.paths, desk.baseURL)
        do {
            let address = try await desk.payments.startCheckout(
                id, of: context.id, in: context.scope,
                kinds: PaymentMethod.Kind.allCases.filter(context.features.methodKinds.contains),
                locale: context.say.code
            ) { baseURL + paths.paid(id, by: $0) }
            return try context.redirect(to: address)
        } catch let error as BillingError where error.code == "payment_in_progress" {
            return try context.redirect(to: paths.payments, saying: Flash(.confirming))
        } catch let error as BillingError where error.code == "invoice_not_open" {
            let invoice = try await desk.invoices.find(id, of: context.id, in: context.scope)
            let flash = Flash(invoice.status == .paid ? .alreadyPaid : .noLongerOwed)
            return try context.redirect(to: paths.payments, saying: flash)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: paths.payments, saying: Flash(.processorIsDown))
        }
    }

    private func pending(_ owed: PaymentDesk.Owed, _ plans: Plans, _ context: CustomerContext) -> PaymentsPage.Pending {
        let (say, invoice) = (context.say, owed.invoice)
        var sentences: [String] = []
        if let due = invoice.dueAt {
            let date = context.reader.date(due)
            sentences.append(due < context.now ? say.wasDueOnDate(date) : say.dueOnDate(date))
        } else {
            sentences.append(say.issuedOnDate(context.reader.date(invoice.finalizedAt ?? invoice.createdAt)))
        }
        if owed.isUnderWay {
            sentences.append(say.confirming)
        } else if let next = invoice.nextAttemptAt {
            sentences.append(say.nextTryOn(context.reader.date(next)))
        }
        if owed.latest == nil, invoice.collectionMethod == .chargeAutomatically {
            sentences.append(say.paymentIncomplete)
        }
        return PaymentsPage.Pending(
            plan: plans.title(of: invoice, in: say), amount: context.reader.money(invoice.remaining),
            standing: owed.standing(at: context.now), sentences: sentences, decline: decline(owed, say),
            pay: owed.isUnderWay ? nil : context.paths.pay(invoice.id),
            follow: owed.isUnderWay ? owed.latest.map { context.paths.paid(invoice.id, by: $0.id) } : nil,
            details: context.may(.seeInvoices) ? context.paths.invoice(invoice.id) : nil)
    }

    /// Why the last try failed, unless the customer just walked away from a checkout.
    private func decline(_ owed: PaymentDesk.Owed, _ say: any Language) -> String? {
        guard let latest = owed.latest, latest.state == .failed, latest.method != nil else { return nil }
        let reason = DeclineReason(code: latest.declineCode)
        return say.decline(reason) + " " + say.declineAdvice(reason)
    }

    private func paid(_ invoice: Invoice, _ plans: Plans, _ context: CustomerContext) -> PaymentsPage.Paid {
        PaymentsPage.Paid(
            plan: plans.title(of: invoice, in: context.say), amount: context.reader.money(invoice.totalMoney),
            sentence: context.say.paidOnDate(context.reader.date(invoice.paidAt ?? invoice.createdAt)),
            details: context.may(.seeInvoices) ? context.paths.invoice(invoice.id) : nil)
    }
}
