import HTML
import Localization
import Web

/// What will happen, before it is done: a page of its own, with one button that does it and a way back.
struct ConfirmationPage: View {
    let frame: ConsoleFrame
    /// A question: `¿Anular la factura GYM-000042?`
    let title: String
    /// What it means, a sentence each.
    let sentences: [String]
    /// Of how much it is, where it is of money.
    var amount: String?
    let action: String
    let label: String
    var weight = Weight.danger
    let back: String
    let token: String
    /// What was seen here, so that nothing else is done.
    var fields: [(name: String, value: String)] = []

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .narrow) {
            Card {
                h1 { title }
                if let amount { Amount(amount, size: .large) }
                div(.class("stack tight")) { for sentence in sentences { p { sentence } } }
                div(.class("actions")) {
                    PostButton(label, to: action, token: token, weight, fields: fields)
                    LinkButton(say.goBack, to: back)
                }
            }
        }.body
    }
}
