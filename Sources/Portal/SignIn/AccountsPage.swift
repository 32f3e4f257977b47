import HTML
import Localization
import Web

/// Several customers share the address that was just proved: the person chooses (A8).
struct AccountsPage: View {
    let frame: PageFrame
    let accounts: [Account]
    let action: String
    let token: String

    struct Account: Sendable {
        let id: String
        let name: String
        let detail: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.chooseAccountTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.chooseAccountTitle }
                    p(.class("muted")) { say.chooseAccount }
                }
                ul(.class("tiles")) { for account in accounts { li { tile(account) } } }
            }
        }
    }

    private func tile(_ account: Account) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { account.name }
                span(.class("tile-detail")) { account.detail }
            }
            div(.class("tile-actions")) {
                PostButton(
                    say.enter, to: action, token: token, about: account.name, fields: [("customer", account.id)])
            }
        }
    }
}
