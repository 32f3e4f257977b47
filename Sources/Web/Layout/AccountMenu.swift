import HTML
import Localization

/// Who is signed in, behind their initials: every section where there is no room for tabs, what concerns the account, and the
/// way out. It opens without script.
struct AccountMenu: View {
    let account: PageFrame.Account
    let sections: [SectionLink]
    let say: any Language

    var body: Markup {
        details(.class("account")) {
            summary {
                span(.class("initials"), .ariaHidden(true)) { account.initials }
                span(.class("unseen")) { say.accountLabel }
            }
            div(.class("account-panel")) {
                p(.class("who")) { account.name }
                nav(.ariaLabel(say.accountLabel)) {
                    ul {
                        for link in sections + account.pages {
                            li(link.isTab ? .class("tab") : .none) {
                                a(.href(link.address), link.isCurrent ? .ariaCurrent("page") : .none) { link.label }
                            }
                        }
                    }
                }
                if let others = account.others {
                    div {
                        p(.class("who")) { say.otherAccounts }
                        for other in others.accounts {
                            PostButton(
                                other.name, to: others.action, token: account.token, .quiet,
                                fields: [("customer", other.id)])
                        }
                    }
                }
                PostButton(say.signOut, to: account.signOut, token: account.token)
            }
        }
    }

    static let css = """
        .account { position: relative; flex: none; }
        .account summary { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; margin-inline-end: -.375rem; border-radius: 50%; cursor: pointer; list-style: none; }
        .account summary::-webkit-details-marker { display: none; }
        .initials { display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: 50%; background: color-mix(in srgb, var(--brand) 14%, var(--surface)); color: var(--text); font-size: .8125rem; font-weight: 650; }
        .account[open] .initials, .account summary:hover .initials { background: color-mix(in srgb, var(--brand) 28%, var(--surface)); }
        .account-panel {
          position: absolute; z-index: 2; inset: calc(100% + .5rem) 0 auto auto; width: min(19rem, 90vw); max-height: 85vh; overflow-y: auto; padding: .5rem;
          background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 8px 32px rgb(0 0 0 / 16%);
        }
        .account-panel .who { padding: .5rem .75rem; font-size: .875rem; color: var(--muted); border-bottom: 1px solid var(--line); margin-bottom: .5rem; overflow-wrap: anywhere; }
        .account-panel a { display: flex; align-items: center; min-height: 2.75rem; padding: .5rem .75rem; border-radius: 8px; color: var(--text); font-weight: 500; text-decoration: none; }
        .account-panel a:hover, .account-panel a[aria-current] { background: var(--neutral-soft); }
        .account-panel a[aria-current] { font-weight: 600; }
        .account-panel .post { display: flex; margin-top: .5rem; }
        .account-panel .post .button { width: 100%; }
        @media (min-width: 64em) { .account-panel .tab { display: none; } }
        """
}
