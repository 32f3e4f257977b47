import Billing
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
    let instructions: TransferInstructions
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
                    .init(say.bank, instructions.bank), .init(say.account, instructions.account),
                    .init(say.accountHolder, instructions.holder), .init(say.subject, instructions.reference),
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
