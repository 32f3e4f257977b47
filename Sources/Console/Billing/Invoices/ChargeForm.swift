import Billing
import Core
import HTML
import Localization
import Web

/// A charge in three answers: who, what, how much; and until when, where that matters.
struct ChargeForm: Sendable {
    static let whatLimit = 500

    var customer = CustomerChoice()
    var what = ""
    var amount = ""
    var due = ""

    init() {}

    init(_ form: FormBody) {
        customer = CustomerChoice(form)
        what = form.text("what")
        amount = String(form.text("amount").prefix(40))
        due = form.text("due")
    }

    /// What is to be drawn up, and for whom.
    ///
    /// - Returns: nil with faults in the form.
    mutating func order(
        _ context: ConsoleContext, _ faults: inout FormFaults
    ) async throws -> (Customer, InvoiceOrder, InvoiceItemOrder)? {
        let (say, reader) = (context.say, context.reader)
        let owner = try await customer.customer(context, &faults)
        let currency = owner?.currency ?? context.merchant.currency
        if what.isEmpty { faults.add("what", say.isRequired(say.consoleChargeWhat)) }
        let money = reader.amount(typed: amount, in: currency)
        if money.map({ !$0.isPositive }) ?? true {
            faults.add("amount", say.amountIsUnclear(PriceForm.example(reader, currency)))
        }
        var order = InvoiceOrder()
        order.collectionMethod = .sendInvoice
        if !due.isEmpty {
            if let day = try? CalendarDate(due) {
                order.dueAt = context.merchant.zone.startOfDay(day.adding(days: 1)) - .seconds(1)
            } else {
                faults.add("due", say.consoleDateIsUnclear)
            }
        }
        guard let owner, let money, faults.isEmpty else { return nil }
        order.currency = currency
        var item = InvoiceItemOrder(.amount(money))
        item.description = what
        return (owner, order, item)
    }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        if error.parameter == "due_date" { return faults.add("due", say.consoleDateHasPassed) }
        try faults.add(
            error,
            of: [
                ("description", "what", say.consoleChargeWhat, Self.whatLimit),
                ("amount", "amount", say.consoleChargeAmount, 20),
            ], in: say)
    }

    @MarkupBuilder func fields(_ context: ConsoleContext, _ faults: FormFaults) -> Markup {
        let (say, reader, currency) = (context.say, context.reader, context.merchant.currency)
        customer.fields(reader, faults)
        Field(
            "what", label: say.consoleChargeWhat, value: what, hint: say.consoleChargeWhatHint, error: faults["what"],
            .maxlength(Self.whatLimit), .autofocus(if: faults.isFirst("what")))
        Field(
            "amount", label: say.consoleChargeAmount, value: amount,
            hint: say.consoleAmountExample(PriceForm.example(reader, currency)), error: faults["amount"],
            .inputmode(.decimal), .autocomplete(.off), .maxlength(20), .autofocus(if: faults.isFirst("amount")))
        Field(
            "due", label: say.consoleChargeDue, value: due, type: .date, hint: say.consoleChargeDueHint,
            error: faults["due"], isRequired: false, optionalMark: say.optional,
            .autofocus(if: faults.isFirst("due")))
    }
}
