import HTML
import Localization
import Web

/// That somebody is invited, and the address that lets them in: here it is shown, and never again (A1).
struct InvitationMadePage: View {
    let frame: ConsoleFrame
    let email: String
    let until: String
    let url: String
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleInvitationMadeTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.consoleInvitationMadeTitle }
                    p { say.consoleInvitationMade(email, until: until) }
                }
                CopyText(
                    "invitation-link", label: say.consoleInvitationLinkLabel, text: url,
                    hint: say.consoleInvitationLinkHint, lines: 3)
                p { LinkButton(say.consoleSection(.people), to: back) }
            }
        }
    }
}
