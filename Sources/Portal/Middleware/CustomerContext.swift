import Access
import Billing
import Core
import Localization
import Web
import Wording

/// A customer who is in the portal. It cannot be made without a browser session, so no page below it asks who is signed in.
struct CustomerContext: Sendable {
    let visitor: VisitorContext
    let browserSession: BrowserSession
    let customer: Customer
    /// The browser session's, whatever the address says: what it allows is what may be done (C3).
    let configuration: PortalConfiguration
    /// What the merchant's processor can do.
    let capabilities: ProcessorCapabilities
    let reader: Reader
    /// What time it is for this customer: of their test clock, if they are bound to one.
    let now: Instant
    /// The same person's other accounts, as many as the menu takes.
    let others: [OtherAccount]
    /// For the forms of this browser session (S6).
    let token: String

    var merchant: Merchant { visitor.merchant }
    /// Merchant and mode of the browser session: every query takes them from here, never from the request (C1).
    var scope: Scope { browserSession.scope }
    var id: Customer.ID { customer.id }
    var paths: PortalPaths { visitor.paths }
    var say: any Language { reader.say }
    var features: PortalConfiguration.Features { configuration.features }
    var today: CalendarDate { reader.zone.date(at: now) }

    func parameter(_ name: String) throws -> String { try visitor.parameter(name) }

    private var accountPages: [SectionLink] {
        let hasPassword = may(.usePassword) && signsInByMail
        return (hasPassword ? [SectionLink(say.passwordTitle, to: paths.password, isTab: false)] : [])
            + [
                SectionLink(say.myDataTitle, to: paths.myData, isTab: false),
                SectionLink(say.visitsTitle, to: paths.browserSessions, isTab: false),
            ]
    }

    private var otherAccounts: PageFrame.Account.Others? {
        guard !others.isEmpty else { return nil }
        let names = [accountName(customer.details.name)] + others.map { accountName($0.name) }
        let accounts = others.map { other in
            let name = accountName(other.name)
            let since = say.customerSince(reader.date(other.createdAt))
            let isAlone = names.filter { $0 == name }.count == 1
            return PageFrame.Account.Other(isAlone ? name : name + " · " + since, id: other.id.rawValue)
        }
        return PageFrame.Account.Others(accounts, action: paths.accountChange)
    }

    private func accountName(_ name: String?) -> String { name ?? say.unnamedAccount }

    /// What stands around this customer's pages.
    func frame(_ section: PortalSection?, notice: Notice? = nil) -> PageFrame {
        var frame = visitor.frame(notice: notice ?? visitor.flash?.notice(for: reader))
        frame.language = say
        frame.sections = PortalSection.links(features, current: section, paths: paths, say: say)
        frame.account = PageFrame.Account(
            customer.details.email ?? customer.details.name ?? say.unnamedAccount, of: customer.details.name,
            pages: accountPages, others: otherAccounts, signOut: paths.signOut, token: token)
        frame.returnTo = browserSession.returnURL ?? configuration.defaultReturnURL
        frame.privacy = configuration.privacyPolicyURL
        frame.terms = configuration.termsOfServiceURL
        frame.isTestMode = !scope.mode.isLive
        return frame
    }
}
