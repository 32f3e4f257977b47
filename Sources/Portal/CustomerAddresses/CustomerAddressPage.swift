import HTML
import Localization
import Web

/// The sign-in of somebody whose address says who they are: the mail is one press away.
struct CustomerAddressPage: View {
    let frame: PageFrame
    let offer: SignInOffer
    /// In part: `a…@example.com`.
    let email: String
    let action: String
    /// The plain sign-in page.
    let other: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.signInTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.signInTitle }
                    p(.class("muted")) { say.ownAddressIntro(email, offer) }
                }
                PostButton(say.sendSignIn(offer), to: action, token: token, .primary, icon: .mail)
                div(.class("row")) { ActionLink(say.useAnotherEmail, to: other) }
            }
        }
    }
}

/// A customer's own address among their data: shown, changed and ended.
struct OwnAddressCard: View {
    /// Nil without one.
    let address: String?
    /// Whether there is one that cannot be shown.
    let isHidden: Bool
    /// What the mail holds by which its customer signs in.
    let offer: SignInOffer
    let action: String
    let end: String
    let say: any Language
    let token: String

    var body: Markup {
        Card(say.ownAddressTitle, id: "address") {
            p { say.ownAddressExplained(offer) }
            if let address { p { a(.href(address)) { address } } }
            if isHidden { p(.class("muted")) { say.ownAddressHidden } }
            div(.class("actions")) {
                if address != nil || isHidden {
                    PostButton(say.changeOwnAddress, to: action, token: token)
                    PostButton(say.endOwnAddress, to: end, token: token, .quiet)
                } else {
                    PostButton(say.makeOwnAddress, to: action, token: token)
                }
            }
        }
    }
}
