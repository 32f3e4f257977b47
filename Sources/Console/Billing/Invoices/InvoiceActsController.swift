import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What ends an invoice: voided, paid outside, given up, or, of a draft, thrown away.
struct InvoiceActsController: Sendable {
    let console: ConsoleMiddleware

    private var invoices: Invoices { Invoices(console.billing) }

    var routes: [ConsoleRoute] {
        InvoiceAct.allCases.flatMap { act -> [ConsoleRoute] in
            let path = "/invoices/:id/" + act.rawValue
            return [
                console.page(path, .billingWrite, about: "invoice") { _, context in
                    try await confirm(act, context)
                },
                console.action(path, .billingWrite, about: "invoice") { _, context in
                    try await perform(act, context)
                },
            ]
        }
    }

    private func confirm(_ act: InvoiceAct, _ context: ConsoleContext) async throws -> Response {
        let invoice = try await find(context)
        let (say, page) = (context.say, context.paths.invoice(invoice.id))
        guard act.isPossible(for: invoice) else {
            return try context.redirect(to: page, saying: ConsoleFlash(.invoiceChanged))
        }
        return ConfirmationPage(
            frame: context.frame(.invoices),
            title: say.consoleInvoiceActTitle(act.word, invoice.number ?? say.draftNumber),
            sentences: [say.consoleInvoiceActExplained(act.word)],
            amount: context.reader.money(invoice.isOpen ? invoice.amountRemaining : invoice.total),
            action: page + "/" + act.rawValue, label: say.consoleInvoiceAct(act.word), back: page,
            token: context.token
        ).answer(context)
    }

    private func perform(_ act: InvoiceAct, _ context: ConsoleContext) async throws -> Response {
        let invoice = try await find(context)
        let page = context.paths.invoice(invoice.id)
        do {
            try await act.perform(on: invoice.id, invoices, context)
            return try context.redirect(
                to: act == .delete ? context.paths.invoices : page,
                saying: ConsoleFlash(act.flash, invoice.number))
        } catch let error as BillingError where error.kind == .conflict {
            let isUnderWay = error.code == "payment_in_progress"
            return try context.redirect(
                to: page, saying: ConsoleFlash(isUnderWay ? .paymentUnderWay : .invoiceChanged))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: page, saying: ConsoleFlash(.processorSilent))
        }
    }

    private func find(_ context: ConsoleContext) async throws -> Invoice {
        try await invoices.find(Invoice.ID(try context.parameter("id")), in: context.scope)
    }
}
