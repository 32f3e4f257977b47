import HTML
import Localization
import Web

/// The head of a page of the console: whose it is, in which mode, and who reads. Everything opens without script.
struct ConsoleMasthead: View {
    let frame: ConsoleFrame

    private var say: any Language { frame.language }

    var body: Markup {
        header(.class("masthead console-head")) {
            div(.class("wrap")) {
                if let place = frame.place { menu(place) }
                name
                if let place = frame.place { modes(place) }
                if let account = frame.account { ConsoleAccountMenu(account: account, say: say) }
            }
            if let place = frame.place, !place.mode.isLive {
                p(.class("console-test-bar")) { say.consoleTestBar }
            }
        }
    }

    private var name: Markup {
        a(.class("merchant"), .href(frame.place?.home ?? ConsoleAddress.root)) {
            span(.class("monogram"), .ariaHidden(true)) {
                String((frame.place?.merchant ?? say.consoleName).prefix(1)).uppercased()
            }
            span { frame.place?.merchant ?? say.consoleName }
        }
    }

    /// The whole menu, where there is no room for a column beside the page.
    private func menu(_ place: ConsoleFrame.Place) -> Markup {
        details(.class("console-menu")) {
            summary {
                span(.class("console-bars"), .ariaHidden(true)) {}
                span(.class("unseen")) { say.consoleMenu }
            }
            nav(.class("console-panel"), .ariaLabel(say.consoleMenu)) { place.menu.markup(in: say) }
        }
    }

    private func modes(_ place: ConsoleFrame.Place) -> Markup {
        nav(.class("console-modes"), .ariaLabel(say.consoleModeLabel)) {
            mode(say.consoleTestMode, isCurrent: !place.mode.isLive, place)
            mode(say.consoleLiveMode, isCurrent: place.mode.isLive, place)
        }
    }

    private func mode(_ label: String, isCurrent: Bool, _ place: ConsoleFrame.Place) -> Markup {
        isCurrent
            ? span(.class("console-mode"), .ariaCurrent("true")) { label }
            : a(.class("console-mode"), .href(place.inOtherMode)) { label }
    }
}

/// Who is signed in, behind their initials: their account, their other merchants, and the way out.
struct ConsoleAccountMenu: View {
    let account: ConsoleFrame.Account
    let say: any Language

    var body: Markup {
        details(.class("account")) {
            summary {
                span(.class("initials"), .ariaHidden(true)) { account.initials }
                span(.class("unseen")) { say.accountLabel }
            }
            div(.class("account-panel")) {
                p(.class("who")) { account.email }
                nav(.ariaLabel(say.accountLabel)) {
                    ul { li { a(.href(ConsoleAddress.account)) { say.consoleAccountPage } } }
                }
                if !account.merchants.isEmpty {
                    nav(.ariaLabel(say.consoleMerchantsLabel)) {
                        p(.class("who")) { say.consoleMerchantsLabel }
                        ul { for link in account.merchants { li { a(.href(link.address)) { link.label } } } }
                    }
                }
                PostButton(say.signOut, to: ConsoleAddress.signOut, token: account.token)
            }
        }
    }
}
