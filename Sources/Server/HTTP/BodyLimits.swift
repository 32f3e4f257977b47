import Hummingbird
import Web

/// How large a body each address takes: what fits in a form, and more only where a file may come with it (W10).
struct BodyLimits: Sendable {
    private static let plain = FormBody.limit
    private static let withFiles = MultipartForm.limit

    private struct Place {
        let method: String
        let parts: [Substring]
    }

    private let places: [Place]

    init(_ table: RouteTable) {
        places = table.routes.filter(\.takesFiles).map {
            Place(method: $0.method.rawValue, parts: $0.path.split(separator: "/"))
        }
    }

    /// - Returns: bytes.
    func limit(of request: Request) -> Int { takesFiles(request) ? Self.withFiles : Self.plain }

    /// Whether a file may come with it.
    func takesFiles(_ request: Request) -> Bool {
        let parts = request.uri.path.split(separator: "/")
        return places.contains { place in
            place.method == request.method.rawValue && place.parts.count == parts.count
                && zip(place.parts, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
    }
}
