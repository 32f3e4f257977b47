import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Where a customer is signed in, and how they end it elsewhere (S2).
struct BrowserSessionsController: Sendable {
    let portal: PortalMiddleware
    let browserSessions: BrowserSessions
    let links: RecoveryLinks

    var routes: [PortalRoute] {
        [
            portal.page("/visits", about: "visit", list),
            portal.action("/visits/others/end", about: "visit", endOthers),
            portal.action("/visits/:id", about: "visit", end),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let open = try await browserSessions.list(of: context.id, in: context.scope)
        return BrowserSessionsPage(
            frame: context.frame(nil),
            browserSessions: open.map { browserSession in
                .init(
                    browser: browserSession.browser.isEmpty ? context.say.unknownBrowser : browserSession.browser,
                    lastSeen: context.reader.dateTime(browserSession.lastSeenAt),
                    end: browserSession.id == context.browserSession.id
                        ? nil : context.paths.browserSession(browserSession.id))
            },
            endOthers: open.count > 1 ? context.paths.otherBrowserSessions : nil,
            links: try await liveLinks(context), token: context.token
        ).answer(context)
    }

    /// What of their mail still leads somewhere.
    private func liveLinks(_ context: CustomerContext) async throws -> MailedLinks? {
        let live = try await links.live(of: context.id, in: context.scope)
        guard !live.isEmpty else { return nil }
        let subjects = try await links.subjects(of: live, of: context.id, in: context.scope)
        return MailedLinks(
            links: live.map { link in
                .init(
                    purpose: purpose(of: link, subjects, context), sent: context.reader.date(link.createdAt),
                    until: context.reader.date(link.expiresAt), end: context.paths.linkEnd(link.id))
            },
            endAll: live.count > 1 ? context.paths.allLinks : nil)
    }

    private func purpose(of link: RecoveryLink, _ subjects: LinkSubjects, _ context: CustomerContext) -> String {
        let purpose = context.say.purpose(link.purpose)
        return subject(of: link, subjects, context).map { "\(purpose): \($0)" } ?? purpose
    }

    /// Of which invoice or method a link is, as much of it as this portal shows (C3, S83).
    private func subject(
        of link: RecoveryLink, _ subjects: LinkSubjects, _ context: CustomerContext
    ) -> String? {
        let method = link.method.flatMap { subjects.methods[$0] }
        let isNamed = context.may(.seeInvoices)
        let isPriced: Bool =
            switch link.purpose {
            case .payment: context.may(.seePayments)
            case .paper: isNamed
            case .method: false
            }
        guard let invoice = link.invoice.flatMap({ subjects.invoices[$0] }) else {
            return context.may(.changeMethods) ? method?.facts.title(in: context.say) : nil
        }
        let amount = context.reader.money(invoice.isOpen ? invoice.amountRemaining : invoice.total)
        let parts = [isNamed ? invoice.number ?? context.say.draftNumber : nil, isPriced ? amount : nil]
        let said = parts.compactMap(\.self).joined(separator: ", ")
        return said.isEmpty ? nil : said
    }

    /// - Throws: `resource_missing` when it is not one of this customer's (C2).
    func end(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await browserSessions.end(BrowserSession.ID(try context.parameter("id")), of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.browserSessions, saying: Flash(.visitEnded))
    }

    func endOthers(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await browserSessions.endOthers(than: context.browserSession)
        return try context.redirect(to: context.paths.browserSessions, saying: Flash(.visitsEnded))
    }
}
