import Web

/// Which methods each address answers, so that a wrong one is told apart from a wrong address (W10).
struct MethodTable: Sendable {
    private struct Entry {
        let parts: [Substring]
        let method: String
    }

    private let entries: [Entry]

    init(_ table: RouteTable) {
        entries = table.routes.map { Entry(parts: $0.path.split(separator: "/"), method: $0.method.rawValue) }
    }

    /// - Parameter path: of the request.
    func allowed(at path: String) -> Set<String> {
        let parts = path.split(separator: "/")
        var methods: Set<String> = []
        for entry in entries where entry.parts.count == parts.count {
            let matches = zip(entry.parts, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
            if matches { methods.insert(entry.method) }
        }
        if methods.contains("GET") { methods.insert("HEAD") }
        return methods
    }
}
