import HTML
import Localization
import Web

/// Which code is to be used: one question.
struct PromotionPage: View {
    static let box = "code"

    let frame: PageFrame
    let plan: String
    let typed: String
    let error: String?
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.usePromotionCode, width: .narrow, isRefused: error != nil) {
            FormErrors(say.toCorrect(1), error.map { [(name: Self.box, message: $0)] } ?? [])
            Card {
                div(.class("stack tight")) {
                    h1 { say.usePromotionCode }
                    p(.class("muted")) { say.promotionCodeExplained(plan) }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        Self.box, label: say.promotionCodeLabel, value: typed, error: error, .autocomplete(.off),
                        .autocapitalize("characters"), .spellcheck(false), .maxlength(50),
                        .autofocus(if: error != nil))
                    div(.class("actions")) {
                        SubmitButton(say.checkPromotionCode)
                        LinkButton(say.notUsingPromotionCode, to: back)
                    }
                }
            }
        }
    }
}

/// What a code changes, before it is used.
struct PromotionConfirmationPage: View {
    let frame: PageFrame
    let title: String
    /// How much it takes off, how long it lasts, and what is charged next, a sentence each.
    let sentences: [String]
    /// The next charge without it and with it.
    let charges: [(label: String, value: String)]
    let action: String
    let code: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { title }
                    for sentence in sentences { p { sentence } }
                }
                DataList(charges.map { .init($0.label, $0.value) })
                div(.class("actions")) {
                    PostButton(
                        say.applyPromotionCode, to: action, token: token, .primary,
                        fields: [(name: PromotionPage.box, value: code)])
                    LinkButton(say.notUsingPromotionCode, to: back)
                }
            }
        }
    }
}
