import HTTPTypes
import Hummingbird
import Web

extension [ConsoleRoute] {
    /// The same, with a way back for every address that only forms are sent to: a browser keeps it when a form was refused or not
    /// answered, and asks for it by GET when it is reloaded.
    var withWaysBack: [ConsoleRoute] {
        let pages = Dictionary(filter { $0.method == .get }.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        let actions = filter { $0.method == .post && pages[$0.path] == nil }
        return self + actions.compactMap { $0.wayBack(among: pages) }
    }
}

extension ConsoleRoute {
    /// Leads to the nearest page above it, for whom that page is for. What that page does not find is not there either (C2).
    fileprivate func wayBack(among pages: [String: ConsoleRoute]) -> ConsoleRoute? {
        var parts = path.split(separator: "/")
        var levels = 0
        while !parts.isEmpty {
            parts.removeLast()
            levels += 1
            guard let page = pages["/" + parts.joined(separator: "/")] else { continue }
            return ConsoleRoute(
                method: .get, path: path, audience: page.audience, permission: page.permission,
                objectClass: page.objectClass, handler: Self.leading(up: levels, to: page.handler))
        }
        return nil
    }

    private static func leading(up levels: Int, to page: @escaping Route.Handler) -> Route.Handler {
        { request, web in
            let answer = try await page(request, web)
            guard answer.status == .ok else { return answer }
            let above = request.uri.path.split(separator: "/").dropLast(levels).joined(separator: "/")
            return Response.seeOther("/" + above)
        }
    }
}
