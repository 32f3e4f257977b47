import HTML
import Localization
import Web

/// A session opened for a customer: what it does, then its address, which is shown once (S09, A12).
struct PortalSessionPage: View {
    let frame: ConsoleFrame
    let name: String
    /// The merchant's portal is off: nothing would open.
    let isOff: Bool
    let configurations: [(value: String, label: String)]
    /// Of the session that was just made.
    let address: String?
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        let title = say.consoleSessionTitle(name)
        return ConsolePageLayout(frame, title: title, width: .narrow) {
            if isOff { Notice(say.consoleCustomerPortalIsOff, .attention) }
            Card {
                div(.class("stack tight")) {
                    h1 { title }
                    p(.class("muted")) { say.consoleSessionIntro }
                }
                if let address { made(address) }
                if address == nil, !isOff {
                    question
                } else {
                    div(.class("actions")) { LinkButton(say.goBack, to: back) }
                }
            }
        }.body
    }

    @MarkupBuilder private func made(_ address: String) -> Markup {
        Notice(say.consoleSessionMade, .positive)
        Field(
            "address", label: say.consoleSessionAddress, value: address, hint: say.consoleSessionAddressHint,
            isRequired: false, .readonly, .autocomplete(.off), .spellcheck(false))
    }

    private var question: Markup {
        form(.action(action), .post, .class("stack")) {
            input(.type(.hidden), .name(CSRF.field), .value(token))
            if configurations.count > 1 {
                SelectField(
                    "configuration", label: say.consoleSessionConfiguration, options: configurations,
                    empty: say.consoleTheirPortal, hint: say.consoleSessionConfigurationHint, isRequired: false)
            }
            div(.class("actions")) {
                SubmitButton(say.consoleMakeSession)
                LinkButton(say.goBack, to: back)
            }
        }
    }
}
