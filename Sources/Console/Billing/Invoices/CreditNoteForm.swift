import Billing
import Core
import HTML
import Localization
import Web

/// How much of an invoice is taken back, how it is given back, and what the note says, as it was typed.
struct CreditNoteForm: Sendable {
    static let memoLimit = 500

    var amount: String
    var way = CreditWay.credit.rawValue
    var memo = ""

    init(whole: String) { amount = whole }

    init(_ form: FormBody) {
        amount = String(form.text("amount").prefix(40))
        way = form.text("way")
        memo = form.text("memo")
    }

    /// - Parameter isPaid: whether there is something to be given back; an open invoice only asks for less.
    /// - Returns: nil with a fault in the form.
    func settlement(
        atMost left: Money, isPaid: Bool, _ reader: Reader, _ faults: inout FormFaults
    ) -> (Money, CreditNotes.Settlement)? {
        let say = reader.say
        guard let money = reader.amount(typed: amount, in: left.currency), money.isPositive else {
            faults.add("amount", say.amountIsUnclear(reader.money(left)))
            return nil
        }
        guard money.amount <= left.amount else {
            faults.add("amount", say.consoleRefundTooMuch(reader.money(left)))
            return nil
        }
        guard isPaid else { return (money, CreditNotes.Settlement()) }
        switch CreditWay(rawValue: way) {
        case .refund: return (money, CreditNotes.Settlement(refund: money))
        case .credit: return (money, CreditNotes.Settlement(credit: money))
        case .outside: return (money, CreditNotes.Settlement(outOfBand: money))
        case nil:
            faults.add("way", say.isUnknown(say.consoleCreditWayLabel))
            return nil
        }
    }

    /// What had been credited is said back by the form, so that a button pressed twice credits once.
    @MarkupBuilder func fields(
        _ room: CreditNotes.Room, isPaid: Bool, in say: any Language, _ faults: FormFaults
    ) -> Markup {
        input(.type(.hidden), .name("credited"), .value("\(room.credited.amount)"))
        Field(
            "amount", label: say.consoleCreditAmount(room.left.currency.code.uppercased()), value: amount,
            error: faults["amount"], .inputmode(.decimal), .autocomplete(.off), .maxlength(20),
            .autofocus(if: faults.isFirst("amount")))
        if isPaid {
            Choices(
                "way", legend: say.consoleCreditWayLabel, chosen: way,
                options: CreditWay.allCases.map { .init($0.rawValue, say.consoleCreditWay($0)) },
                error: faults["way"])
        }
        TextField(
            "memo", label: say.consoleCreditMemo, value: memo, hint: say.consoleCreditMemoHint, error: faults["memo"],
            limit: Self.memoLimit, optionalMark: say.optional, isFocused: faults.isFirst("memo"))
    }
}
