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
    /// Of cards, where the bank may be asked for them.
    var instalments: InstalmentField? = nil

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
                        if form.kind == .card, let instalments { instalments }
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
