import Billing
import Hummingbird
import Web

/// `/`: the demo's hall, or a plain page that says what this is. The hall, with the keys and the people in it, is this
/// machine's only.
struct FrontRoutes: Sendable {
    let billing: BillingContext
    let isSecure: Bool
    /// None outside the demo.
    let hall: Hall?

    var table: RouteTable {
        var table = RouteTable([
            Route(.get, "/", for: .visitor, permission: "public", about: "front") { request, context in
                try await show(request, context)
            }
        ])
        guard let hall else { return table }
        table.add(
            Route(.post, "/demo/:slug", for: .operator, permission: "public", about: "portal_session") {
                request, context in
                try await enter(request, context, hall)
            })
        return table + ComponentsRoutes(isSecure: isSecure).table
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        if let answer = FrontVisitor.chosenLanguage(request, isSecure: isSecure) { return answer }
        let visitor = FrontVisitor(request, isSecure: isSecure)
        let headers = SecurityHeaders.page(isPersonal: hall != nil, isSecure: isSecure)
        guard let hall, context.isOwnMachine else {
            return PlainPage(visitor: visitor).response(headers: headers)
        }
        return HallPage(
            visitor: visitor, baseURL: billing.baseURL, shops: try await hall.shops(), console: hall.console
        ).response(headers: headers)
    }

    /// Opens the portal of a sample person. No session stands behind the hall, so its forms have no token: what the browser
    /// says of where they come from keeps other sites out (S6).
    private func enter(_ request: Request, _ context: WebContext, _ hall: Hall) async throws -> Response {
        try ThisMachine.demand(context)
        guard CSRF(keys: billing.keys, origin: billing.baseURL).isOurs(request.headers) else {
            throw HTTPError(.forbidden)
        }
        let form: FormBody
        do { form = try await FormBody.read(from: request) } catch let refusal as FormBody.Refusal {
            throw HTTPError(refusal.status)
        }
        let visitor = FrontVisitor(request, isSecure: isSecure)
        guard let slug = context.parameters.get("slug"), let person = form[HallPage.personField],
            let door = try await hall.door(of: person, at: slug, locale: visitor.say.language.code)
        else { throw HTTPError(.notFound) }
        return Response(status: .seeOther, headers: [.location: door, .cacheControl: "no-store"])
    }
}
