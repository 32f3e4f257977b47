import Billing
import Core

/// Which references of an answer are to be replaced by the objects themselves: `expand[]=data.price.product`.
struct Expansion: Sendable {
    /// References in a row that may be followed; lists and objects on the way are free.
    static let depth = 4

    private let paths: [[String]]

    /// - Throws: `parameter_invalid` when a path is too deep or there are too many.
    init(_ texts: [String]) throws(BillingError) {
        paths = texts.map { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
        guard paths.count <= 20, paths.allSatisfy({ $0.filter { $0 != "data" }.count <= Self.depth }) else {
            throw .invalid("expand", "You cannot expand more than \(Self.depth) levels of a property.")
        }
    }

    /// The answer with everything that was asked for, each step of each path in one read.
    func applied(to answer: JSON, _ call: Call) async throws -> JSON {
        guard !paths.isEmpty else { return answer }
        let paths = paths
        let begin = call.rendering
        return try await call.billing.database.read { db in
            let rendering = begin(db)
            var expanded = answer
            for path in paths {
                for length in path.indices {
                    try Self.expand(&expanded, path[...length], rendering, whole: path)
                }
            }
            return expanded
        }
    }

    /// Replaces what stands at the end of `path`, if it is a reference.
    private static func expand(
        _ answer: inout JSON, _ path: ArraySlice<String>, _ rendering: Rendering, whole: [String]
    ) throws {
        var links: Set<Link> = []
        try answer.visit(path) { value in
            switch value {
            case .reference(let link), .onRequest(let link): links.insert(link)
            case .object, .array, .null: break
            default: throw notExpandable(whole)
            }
        } missing: {
            throw notExpandable(whole)
        }
        guard !links.isEmpty else { return }
        let objects = try rendering.objects(links)
        answer.replace(path) { objects[$0] }
    }

    private static func notExpandable(_ path: [String]) -> BillingError {
        .invalid("expand", "This property cannot be expanded (\(path.joined(separator: "."))).")
    }
}

extension JSON {
    /// Visits every value at `path`; arrays on the way stand for their elements.
    fileprivate func visit(_ path: ArraySlice<String>, _ body: (JSON) throws -> Void, missing: () throws -> Void) throws
    {
        switch self {
        case .array(let elements): for element in elements { try element.visit(path, body, missing: missing) }
        case .object(let members):
            guard let key = path.first else { return try body(self) }
            guard let member = members.first(where: { $0.key == key }) else { return try missing() }
            let rest = path.dropFirst()
            try member.value.visit(rest, body, missing: missing)
        case .null: return
        default:
            if path.isEmpty { try body(self) } else { try missing() }
        }
    }

    fileprivate mutating func replace(_ path: ArraySlice<String>, by object: (Link) -> JSON?) {
        switch self {
        case .array(var elements):
            for index in elements.indices { elements[index].replace(path, by: object) }
            self = .array(elements)
        case .object(var members):
            guard let key = path.first, let index = members.firstIndex(where: { $0.key == key }) else { return }
            members[index].value.replace(path.dropFirst(), by: object)
            self = .object(members)
        case .reference(let link), .onRequest(let link):
            if path.isEmpty, let object = object(link) { self = object }
        default: break
        }
    }
}
