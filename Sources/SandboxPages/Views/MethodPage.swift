import Billing
import HTML
import Localization
import SandboxProcessor
import Web

/// The page where a method is entered, to be kept or to pay.
struct MethodPage: View {
    let say: SandboxPhrases
    let here: String
    /// `?locale=pt`, or nothing.
    let suffix: String
    let merchant: String
    let title: String
    /// What is paid; nil when a method is only kept.
    let amount: String?
    let description: String?
    let kinds: [PaymentMethod.Kind]
    let form: MethodEntryForm
    let submit: String
    /// Why the last method was refused.
    let decline: String?
    /// The answer was lost: nobody can say here whether the money moved.
    let isSilent: Bool
    let returnURL: String

    var body: Markup {
        SandboxLayout(say, title: title, here: here) {
            section(.class("due")) {
                h1 { title }
                if let amount { p(.class("sum")) { amount } }
                if let description, !description.isEmpty { p(.class("muted")) { description } }
                if amount == nil { p(.class("muted")) { say.saveFor(merchant) } }
            }
            if isSilent {
                Notice(say.noAnswer, .attention, action: LinkButton(say.backTo(merchant), to: returnURL))
            } else {
                refusal
                Card {
                    if kinds.count > 1 { choices }
                    HTML.form(.action(action), .post, .novalidate, .class("stack")) {
                        MethodFields(say: say, form: form)
                        div(.class("stretch")) { SubmitButton(submit, icon: .lock) }
                    }
                    HTML.form(.action("\(here)/close\(suffix)"), .post, .class("stretch")) {
                        SubmitButton(say.cancelAndGoBack, .quiet)
                    }
                }
                MethodExamples(say: say, kind: form.kind, here: here, suffix: suffix)
            }
        }.body
    }

    private var action: String { "\(here)\(query(form.kind))" }

    private func query(_ kind: PaymentMethod.Kind) -> String {
        (suffix.isEmpty ? "?" : suffix + "&") + "kind=\(kind.rawValue)"
    }

    @MarkupBuilder private var refusal: Markup {
        if let decline {
            let reason = DeclineReason(code: decline)
            Notice("\(say.language.decline(reason)) \(say.language.declineAdvice(reason))", .negative)
        }
        FormErrors(
            say.language.toCorrect(form.problems.count),
            form.problems.map { ($0.question.rawValue, say.problem($0.problem, $0.question)) })
    }

    private var choices: Markup {
        nav(.class("kinds"), .ariaLabel(say.howToPay)) {
            for kind in kinds {
                a(.href(here + query(kind)), kind == form.kind ? .ariaCurrent("true") : .none) {
                    (kind == .card ? Icon.card : .bank).markup
                    span { say.kind(kind) }
                }
            }
        }
    }
}

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

/// The documented numbers of one way to pay: following one fills in the form.
struct MethodExamples: View {
    let say: SandboxPhrases
    let kind: PaymentMethod.Kind
    let here: String
    let suffix: String

    var body: Markup {
        let methods = TestMethod.all.filter { $0.facts.kind == kind && $0.number != nil }
        if !methods.isEmpty {
            details(.class("card examples")) {
                summary { say.examples(kind) }
                ul {
                    for method in methods {
                        li {
                            a(
                                .href(
                                    "\(here)\(suffix.isEmpty ? "?" : suffix + "&")kind=\(kind.rawValue)&example=\(method.name)"
                                )
                            ) {
                                span(.class("number")) { method.shownNumber }
                                span(.class("what")) { say.what(method) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension TestMethod {
    var shownNumber: String { facts.kind == .card ? TestMethod.grouped(number ?? "") : number ?? "" }
}
