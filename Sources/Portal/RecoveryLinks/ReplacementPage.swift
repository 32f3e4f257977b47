import HTML
import Localization
import Web

/// One method, and another in its place. Nothing else of the account is told.
struct ReplacementPage: View {
    let frame: PageFrame
    /// `Visa terminada en 4242`.
    let method: String
    /// `08/2026`.
    let expiry: String?
    /// Nil where the merchant or their processor does not offer it.
    let action: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.replacementTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.card.markup }
                    h1 { say.replacementTitle }
                    p(.class("muted")) { say.replacementIntro(frame.merchant) }
                }
                DataList(
                    [DataList.Fact(say.replacedMethod, method)]
                        + (expiry.map { [DataList.Fact(say.replacedMethodExpires, $0)] } ?? []))
                if let action {
                    div(.class("stack tight")) {
                        PostButton(say.replaceMethod, to: action, token: token, .primary, icon: .card)
                        p(.class("small muted")) { say.replaceMethodHint }
                    }
                    Assurance(say.payHint)
                } else {
                    p { say.askMerchant(frame.merchant) }
                }
            }
        }
    }
}

/// It is done: what pays from now on.
struct ReplacedPage: View {
    let frame: PageFrame
    let method: String
    /// Whether what was owed is being charged to it.
    let isCharged: Bool
    let home: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.replacedTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.check.markup }
                    h1 { say.replacedTitle }
                    p { say.replacedBy(method) }
                    if isCharged { p(.class("muted")) { say.confirming } }
                }
                div(.class("actions")) { LinkButton(say.enterPortal, to: home) }
            }
        }
    }
}
