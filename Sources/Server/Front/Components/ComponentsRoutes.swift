import Hummingbird
import Web

/// The page of all components: a development page, in the demo and on its own machine only.
struct ComponentsRoutes: Sendable {
    let isSecure: Bool

    var table: RouteTable {
        RouteTable([
            Route(.get, ComponentsPage.address, for: .operator, permission: "public", about: "component") {
                request, context in
                try ThisMachine.demand(context)
                if let answer = FrontVisitor.chosenLanguage(request, isSecure: isSecure) { return answer }
                let part = request.uri.queryParameters["part"].flatMap { ComponentsPage.Part(rawValue: String($0)) }
                return ComponentsPage(visitor: FrontVisitor(request, isSecure: isSecure), part: part ?? .things)
                    .response(headers: SecurityHeaders.page(isSecure: isSecure))
            },
            // The buttons on it can be pressed, and do nothing.
            Route(.post, ComponentsPage.address, for: .operator, permission: "public", about: "component") {
                _, context in
                try ThisMachine.demand(context)
                return Response(
                    status: .seeOther, headers: [.location: ComponentsPage.address, .cacheControl: "no-store"])
            },
        ])
    }
}
