import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Ends links of a customer's mail, one and all. They are listed beside their sessions.
struct MailedLinksController: Sendable {
    let portal: PortalMiddleware
    let links: RecoveryLinks

    var routes: [PortalRoute] {
        [
            portal.action("/links/all/end", about: "recovery_link", endAll),
            portal.action("/links/:id/end", about: "recovery_link", end),
        ]
    }

    /// - Throws: `resource_missing` when it is not one of this customer's (C2).
    func end(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await links.end(RecoveryLink.ID(try context.parameter("id")), of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.browserSessions, saying: Flash(.linkEnded))
    }

    func endAll(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await links.endAll(of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.browserSessions, saying: Flash(.linksEnded))
    }
}
