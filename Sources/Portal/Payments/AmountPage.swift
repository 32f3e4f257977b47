import HTML
import Localization
import Web

/// How much is to be paid now (U6): one question. How it is split is shown before anything is charged.
struct AmountPage: View {
    let frame: PageFrame
    let intro: String
    let hint: String
    let typed: String
    let error: String?
    let action: String
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.payAmountTitle, width: .narrow, isRefused: error != nil) {
            FormErrors(say.toCorrect(1), error.map { [(name: Self.field, message: $0)] } ?? [])
            Card {
                div(.class("stack tight")) {
                    h1 { say.payAmountTitle }
                    p(.class("muted")) { intro }
                }
                form(.method(.get), .action(action), .class("stack"), .novalidate) {
                    Field(
                        Self.field, label: say.amountToPay, value: typed, hint: hint, error: error,
                        .inputmode(.decimal), .autocomplete(.off), .maxlength(20), .autofocus(if: error != nil))
                    div(.class("actions")) {
                        SubmitButton(say.goOn)
                        LinkButton(say.backToPending, to: back)
                    }
                }
            }
        }
    }

    static let field = "amount"
}
