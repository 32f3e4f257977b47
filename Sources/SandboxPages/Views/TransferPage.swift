import HTML
import SandboxProcessor
import Web

/// Where to send the money, and a button that plays the bank.
struct TransferPage: View {
    let say: SandboxPhrases
    let here: String
    let suffix: String
    let amount: String
    let description: String
    /// What the customer writes in the transfer, so that it is recognised.
    let subject: String
    let returnURL: String

    var body: Markup {
        SandboxLayout(say, title: say.transferTitle, here: here) {
            section(.class("due")) {
                h1 { say.transferTitle }
                p(.class("sum")) { amount }
                p(.class("muted")) { description }
            }
            Card {
                DataList([
                    .init(say.bank, "Sandbox Bank"), .init(say.account, "000 987 654 321"),
                    .init(say.accountHolder, "Sandbox"), .init(say.subject, subject),
                ])
                p(.class("muted small")) { say.transferWaits }
                form(.action(here + suffix), .post, .class("stack tight stretch")) {
                    SubmitButton(say.transferConfirm, field: (CustomerAnswer.field, "approve"))
                    SubmitButton(say.transferCancel, .quiet, field: (CustomerAnswer.field, "reject"))
                }
            }
            p { LinkButton(say.goBackWaiting, to: returnURL, icon: .back) }
        }.body
    }
}
