import Billing
import Core
import HTML
import Localization
import Web

/// How much and how often, as it was typed: alone, or with a new product.
struct PriceForm: Sendable {
    var amount = ""
    var interval = RecurrenceChoice.usual

    init() {}

    init(_ form: FormBody) {
        amount = String(form.text("amount").prefix(40))
        interval = form.text("interval")
    }

    /// - Returns: nil with a fault in the form.
    func draft(_ reader: Reader, _ currency: Currency, _ faults: inout FormFaults) -> PriceDraft? {
        let money = reader.amount(typed: amount, in: currency)
        if money == nil { faults.add("amount", reader.say.amountIsUnclear(Self.example(reader, currency))) }
        let recurrence = RecurrenceChoice.recurrence(of: interval)
        if recurrence == nil { faults.add("interval", reader.say.isUnknown(reader.say.consolePriceInterval)) }
        guard let money, let recurrence else { return nil }
        return PriceDraft(unitAmount: money, recurrence: recurrence)
    }

    /// What an amount looks like, for who wonders about point and comma.
    static func example(_ reader: Reader, _ currency: Currency) -> String {
        let price: Int64 = currency.exponent == 0 ? 9_990 : Reader.isWithoutCents(currency) ? 9_900 : 99
        return reader.money(Money(price * currency.minorUnits, currency))
    }

    @MarkupBuilder func fields(_ reader: Reader, _ currency: Currency, _ faults: FormFaults) -> Markup {
        let say = reader.say
        Field(
            "amount", label: say.consolePriceAmount(currency.code.uppercased()), value: amount,
            hint: say.consoleAmountExample(Self.example(reader, currency)), error: faults["amount"],
            .inputmode(.decimal), .autocomplete(.off), .maxlength(20), .autofocus(if: faults.isFirst("amount")))
        SelectField(
            "interval", label: say.consolePriceInterval, value: interval, options: RecurrenceChoice.options(in: say),
            error: faults["interval"], .autofocus(if: faults.isFirst("interval")))
    }
}
