import Billing
import Core
import Hummingbird
import Localization
import Web

/// Where a customer is signed in, and how they end it elsewhere (S2).
struct VisitsController: Sendable {
    let reception: Reception
    let visits: Visits

    var routes: [PortalRoute] {
        [
            reception.page("/visits", about: "visit", list),
            reception.action("/visits/others/end", about: "visit", endOthers),
            reception.action("/visits/:id", about: "visit", end),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let open = try await visits.list(of: context.id, in: context.scope)
        return VisitsPage(
            frame: context.frame(nil),
            visits: open.map { visit in
                .init(
                    browser: visit.browser.isEmpty ? context.say.unknownBrowser : visit.browser,
                    lastSeen: context.reader.dateTime(visit.lastSeenAt),
                    end: visit.id == context.visit.id ? nil : context.paths.visit(visit.id))
            },
            endOthers: open.count > 1 ? context.paths.otherVisits : nil, token: context.token
        ).answer(context)
    }

    /// - Throws: `resource_missing` when it is not one of this customer's (C2).
    func end(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await visits.end(Visit.ID(try context.parameter("id")), of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.visits, saying: Flash(.visitEnded))
    }

    func endOthers(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await visits.endOthers(than: context.visit)
        return try context.redirect(to: context.paths.visits, saying: Flash(.visitsEnded))
    }
}
