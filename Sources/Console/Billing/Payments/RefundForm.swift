import Core
import HTML
import Localization
import Web

/// How much is to go back, and why, as it was typed.
struct RefundForm: Sendable {
    var amount: String
    var reason = ""

    init(whole: String) { amount = whole }

    init(_ form: FormBody) {
        amount = String(form.text("amount").prefix(40))
        reason = form.text("reason")
    }

    /// - Returns: nil with a fault in the form.
    func money(atMost left: Money, _ reader: Reader, _ faults: inout FormFaults) -> Money? {
        let say = reader.say
        guard let money = reader.amount(typed: amount, in: left.currency), money.isPositive else {
            faults.add("amount", say.amountIsUnclear(reader.money(left)))
            return nil
        }
        guard money.amount <= left.amount else {
            faults.add("amount", say.consoleRefundTooMuch(reader.money(left)))
            return nil
        }
        guard reason.isEmpty || RefundCause(rawValue: reason) != nil else {
            faults.add("reason", say.isUnknown(say.consoleRefundReason))
            return nil
        }
        return money
    }

    /// - Parameter left: as the form says it back, so that a button pressed twice gives back once.
    @MarkupBuilder func fields(_ left: Money, in say: any Language, _ faults: FormFaults) -> Markup {
        input(.type(.hidden), .name("left"), .value("\(left.amount)"))
        Field(
            "amount", label: say.consoleRefundAmount(left.currency.code.uppercased()), value: amount,
            hint: say.consoleRefundHint, error: faults["amount"], .inputmode(.decimal), .autocomplete(.off),
            .maxlength(20), .autofocus(if: faults.isFirst("amount")))
        SelectField(
            "reason", label: say.consoleRefundReason, value: reason,
            options: RefundCause.allCases.map { (value: $0.rawValue, label: say.consoleRefundCause($0)) },
            empty: say.chooseOne, error: faults["reason"], isRequired: false, optionalMark: say.optional,
            .autofocus(if: faults.isFirst("reason")))
    }
}
