import HTML
import Localization
import Web

/// That somebody is invited. The link goes to their mailbox and nowhere else: whoever invites could come in by it as somebody
/// whose address it is not (A8).
struct InvitationMadePage: View {
    let frame: ConsoleFrame
    let email: String
    let until: String
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleInvitationMadeTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.consoleInvitationMadeTitle }
                    p { say.consoleInvitationMade(email, until: until) }
                    p { say.consoleInvitationNotArrived }
                }
                p { LinkButton(say.consoleSection(.people), to: back) }
            }
        }
    }
}
