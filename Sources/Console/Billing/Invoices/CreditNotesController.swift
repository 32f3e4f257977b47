import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// A paper that takes back part or all of an invoice: after a fresh factor, for money may go back with it (S3).
struct CreditNotesController: Sendable {
    let console: ConsoleMiddleware

    private var notes: CreditNotes { CreditNotes(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/invoices/:id/credit", .refund, about: "credit_note", ask),
            console.action("/invoices/:id/credit", .refund, about: "credit_note", isSensitive: true, give),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let invoice = try await find(context)
        let room = try await notes.room(of: invoice)
        guard room.left.isPositive else {
            return try context.redirect(
                to: context.paths.invoice(invoice.id), saying: ConsoleFlash(.nothingToRefund))
        }
        let form = CreditNoteForm(whole: context.reader.money(room.left))
        return page(form, of: invoice, room, FormFaults(), context).answer(context)
    }

    func give(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let invoice = try await find(context)
        let address = context.paths.invoice(invoice.id)
        let room = try await notes.room(of: invoice)
        guard form.text("credited") == "\(room.credited.amount)", room.left.isPositive else {
            return try context.redirect(to: address, saying: ConsoleFlash(.invoiceChanged))
        }
        let typed = CreditNoteForm(form)
        var faults = FormFaults()
        let wanted = typed.settlement(
            atMost: room.left, isPaid: invoice.status == .paid, context.reader, &faults)
        guard let (amount, settlement) = wanted else {
            return page(typed, of: invoice, room, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let note = try await notes.create(
                of: invoice.id, amount: amount, settlement: settlement, memo: typed.memo.isEmpty ? nil : typed.memo,
                in: context.scope, seen: room.credited, by: context.actor)
            return try context.redirect(to: address, saying: ConsoleFlash(.creditNoteMade, note.number))
        } catch let error as BillingError where error.kind == .invalid || error.code == "processor_incapable" {
            if error.kind != .invalid || ["refund_amount", "amount"].contains(error.parameter) {
                faults.add("way", context.say.consoleRefundNotPossible)
            } else {
                try faults.add(
                    error, of: [("memo", "memo", context.say.consoleCreditMemo, CreditNoteForm.memoLimit)],
                    in: context.say)
            }
            return page(typed, of: invoice, room, faults, context).answer(context, .unprocessableContent)
        } catch let error as BillingError where error.kind == .conflict {
            let isUnderWay = error.code == "payment_in_progress"
            return try context.redirect(
                to: address, saying: ConsoleFlash(isUnderWay ? .paymentUnderWay : .invoiceChanged))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            // Before anything was written: there is no note, and nothing goes back.
            return try context.redirect(to: address, saying: ConsoleFlash(.processorSilent))
        }
    }

    private func find(_ context: ConsoleContext) async throws -> Invoice {
        try await Invoices(console.billing).find(Invoice.ID(try context.parameter("id")), in: context.scope)
    }

    private func page(
        _ typed: CreditNoteForm, of invoice: Invoice, _ room: CreditNotes.Room, _ faults: FormFaults,
        _ context: ConsoleContext
    ) -> FormPage {
        let (say, isPaid) = (context.say, invoice.status == .paid)
        return FormPage(
            frame: context.frame(.invoices), title: say.consoleCreditTitle(invoice.number ?? say.draftNumber),
            intro: isPaid ? say.consoleCreditExplained : say.consoleCreditOfOpenExplained,
            fields: typed.fields(room, isPaid: isPaid, in: say, faults), faults: faults,
            action: context.paths.invoice(invoice.id) + "/credit", submit: say.consoleCreditMake,
            back: context.paths.invoice(invoice.id), token: context.token)
    }
}
