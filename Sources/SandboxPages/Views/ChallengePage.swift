import HTML
import SandboxProcessor
import Web

/// The bank asks the customer whether they are paying.
struct ChallengePage: View {
    let say: SandboxPhrases
    let here: String
    let suffix: String
    let amount: String
    let description: String

    var body: Markup {
        SandboxLayout(say, title: say.challengeTitle, here: here) {
            Card {
                h1 { say.challengeTitle }
                p { say.challengeText }
                section(.class("due")) {
                    p(.class("sum")) { amount }
                    p(.class("muted")) { description }
                }
                form(.action(here + suffix), .post, .class("stack tight stretch")) {
                    SubmitButton(say.challengeApprove, field: (CustomerAnswer.field, "approve"))
                    SubmitButton(say.challengeReject, .secondary, field: (CustomerAnswer.field, "reject"))
                }
            }
        }.body
    }
}
