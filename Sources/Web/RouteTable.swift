import Foundation
import Hummingbird

/// Every address of the server. Nothing is served that is not declared here (C4).
///
/// Each audience's target offers one; the server adds them up, registers the sum, and prints it with `routes --json`.
public struct RouteTable: Sendable {
    public private(set) var routes: [Route]

    public init(_ routes: [Route] = []) { self.routes = routes }

    public mutating func add(_ route: Route) { routes.append(route) }

    public static func + (left: RouteTable, right: RouteTable) -> RouteTable {
        RouteTable(left.routes + right.routes)
    }

    /// - Throws: ``Duplicate`` when two routes claim one method and path: the server must not start.
    public func register(on router: some RouterMethods<WebContext>) throws(Duplicate) {
        var seen: Set<String> = []
        for route in routes {
            let name = "\(route.method.rawValue) \(route.path)"
            guard seen.insert(name).inserted else { throw Duplicate(route: name) }
            router.on(RouterPath(route.path), method: route.method, use: route.handler)
        }
    }

    public struct Duplicate: Error, Hashable {
        /// `GET /v1/customers`
        public let route: String
    }

    /// What `ventanilla routes --json` prints: an array of `method`, `path`, `audience`, `permission`, `object`.
    public func json() throws -> String {
        struct Line: Encodable {
            let method: String, path: String, audience: Route.Audience, permission: String, object: String
        }
        let lines = routes.map {
            Line(
                method: $0.method.rawValue, path: $0.path, audience: $0.audience, permission: $0.permission,
                object: $0.objectClass)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(lines), as: UTF8.self)
    }
}
