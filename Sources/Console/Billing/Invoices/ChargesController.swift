import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// A charge that no subscription makes: drawn up from three answers, then sent or charged by a press on a page that says
/// what it comes to. Pressed twice it is issued once, and asks for what the page said or not at all.
struct ChargesController: Sendable {
    let console: ConsoleMiddleware

    private var invoices: Invoices { Invoices(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/invoices/new", .billingWrite, about: "invoice", ask),
            console.action("/invoices/new", .billingWrite, about: "invoice", draw),
            console.page("/invoices/:id/issue", .billingWrite, about: "invoice", confirm),
            console.action("/invoices/:id/issue", .billingWrite, about: "invoice", issue),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var form = ChargeForm()
        if let named = request.uri.queryParameters["customer"] {
            form.customer = CustomerChoice(
                try await Customers(console.billing).find(Customer.ID(String(named)), in: context.scope))
        }
        return page(form, FormFaults(), context).answer(context)
    }

    func draw(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        var typed = ChargeForm(form)
        var faults = FormFaults()
        if let (customer, order, item) = try await typed.order(context, &faults) {
            do {
                let draft = try await invoices.create(order, of: [item], for: customer.id, in: context.scope)
                return try context.redirect(to: context.paths.issue(draft.id))
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return page(typed, faults, context).answer(context, .unprocessableContent)
    }

    func confirm(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let draft = try await find(context)
        guard draft.isDraft else { return try context.redirect(to: context.paths.invoice(draft.id)) }
        let invoice = try await invoices.asFinal(draft)
        let customer = try await Customers(console.billing).find(invoice.customer, in: context.scope)
        let methods = try await PaymentMethods(console.billing).list(of: customer.id, in: context.scope)
        let words = InvoiceWords(
            invoice: invoice, merchant: context.merchant, reader: context.reader, standing: .draft, paidWith: nil,
            refunds: [])
        return IssuePage(
            frame: context.frame(.invoices), words: words, who: customer.details.inAList,
            email: customer.details.email, isUnwanted: customer.unwantedLetters.contains(.invoiceCreated),
            due: invoice.dueAt.map(context.reader.date),
            method: methods.first { $0.facts.kind != .transfer }, reader: context.reader, paths: context.paths,
            token: context.token
        ).answer(context)
    }

    func issue(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let draft = try await find(context)
        let page = context.paths.invoice(draft.id)
        // Pressed twice: the invoice says how it stands.
        guard draft.isDraft else { return try context.redirect(to: page, saying: ConsoleFlash(.invoiceChanged)) }
        guard let said = Int64(form.text(IssuePage.amount)) else {
            return try context.redirect(to: context.paths.issue(draft.id), saying: ConsoleFlash(.invoiceChanged))
        }
        let due = Money(said, draft.currency)
        do {
            let isCharged = form.text("how") == IssuePage.charge
            let flash =
                isCharged
                ? try await charge(draft, due, .init(form.text("method")), context)
                : try await send(draft, due, context)
            return try context.redirect(to: page, saying: flash)
        } catch let error as BillingError where error.kind == .conflict {
            let isStillDraft = ["no_payment_method", "offer_outdated"].contains(error.code)
            return try context.redirect(
                to: isStillDraft ? context.paths.issue(draft.id) : page, saying: ConsoleFlash(.invoiceChanged))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: page, saying: ConsoleFlash(.processorSilent))
        }
    }

    private func send(_ draft: Invoice, _ due: Money, _ context: ConsoleContext) async throws -> ConsoleFlash {
        let sent = try await invoices.send(
            draft.id, in: context.scope, asSent: true, seen: due, by: context.actor)
        return ConsoleFlash(.invoiceSent, sent.number)
    }

    private func charge(
        _ draft: Invoice, _ due: Money, _ method: PaymentMethod.ID, _ context: ConsoleContext
    ) async throws -> ConsoleFlash {
        let (invoice, attempt) = try await invoices.finalizeAndPay(
            draft.id, in: context.scope, with: method, asCharged: true, seen: due, by: context.actor)
        return attempt.map { ConsoleFlash(about: $0, context) } ?? ConsoleFlash(.invoiceSent, invoice.number)
    }

    private func find(_ context: ConsoleContext) async throws -> Invoice {
        try await invoices.find(Invoice.ID(try context.parameter("id")), in: context.scope)
    }

    private func page(_ form: ChargeForm, _ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.invoices), title: say.consoleNewCharge, intro: say.consoleNewChargeIntro,
            fields: form.fields(context, faults), faults: faults, action: context.paths.newCharge,
            submit: say.goOn, back: context.paths.invoices, token: context.token)
    }
}
