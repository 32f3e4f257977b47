import Billing
import HTML
import Localization
import Web

/// The questions of one way to pay. Nothing is filled in by the browser: it would offer a real card.
struct MethodFields: View {
    let say: SandboxPhrases
    let form: MethodEntryForm

    var body: Markup {
        switch form.kind {
        case .card: card
        case .bankDebit: account
        case .transfer: p(.class("muted")) { say.transferHint }
        }
    }

    private var card: Markup {
        div(.class("fields card-fields")) {
            Field(
                "number", label: say.number, value: form.answers[.number] ?? "", hint: say.numberHint,
                error: error(.number), .autocomplete(.off), .inputmode(.numeric), .maxlength(23))
            Field(
                "expiry", label: say.expiry, value: form.answers[.expiry] ?? "", hint: say.expiryFormat,
                error: error(.expiry), .autocomplete(.off), .inputmode(.numeric), .maxlength(7))
            Field(
                "cvc", label: say.securityCode, value: form.answers[.cvc] ?? "", hint: say.securityCodeHint,
                error: error(.cvc), .autocomplete(.off), .inputmode(.numeric), .maxlength(4))
            Field(
                "name", label: say.cardName, value: form.answers[.name] ?? "", error: error(.name),
                .autocomplete(.off), .maxlength(100))
        }
    }

    private var account: Markup {
        div(.class("fields")) {
            Field(
                "account", label: say.account, value: form.answers[.account] ?? "", hint: say.accountHint,
                error: error(.account), .autocomplete(.off), .inputmode(.numeric), .maxlength(20))
            Field(
                "holder", label: say.accountHolder, value: form.answers[.holder] ?? "", error: error(.holder),
                .autocomplete(.off), .maxlength(100))
            p(.class("muted small")) { say.debitMandate }
        }
    }

    private func error(_ question: MethodEntryForm.Question) -> String? {
        form.problems.first { $0.question == question }.map { say.problem($0.problem, question) }
    }
}
