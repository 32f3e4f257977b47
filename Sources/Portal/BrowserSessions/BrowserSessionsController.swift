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
        return MailedLinks(
            links: live.map { link in
                .init(
                    purpose: context.say.purpose(link.purpose), sent: context.reader.date(link.createdAt),
                    until: context.reader.date(link.expiresAt), end: context.paths.linkEnd(link.id))
            },
            endAll: live.count > 1 ? context.paths.allLinks : nil)
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
