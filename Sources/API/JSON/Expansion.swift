import Billing
import Core

/// Which references of an answer are to be replaced by the objects themselves: `expand[]=data.price.product`.
struct Expansion: Sendable {
    /// References in a row that may be followed; lists and objects on the way are free.
    static let depth = 4

    private let paths: [[String]]

    /// Checked before anything is done: a request with an effect is not refused after it.
    ///
    /// - Throws: `parameter_invalid` when a path is too deep, leads nowhere, or there are too many.
    init(_ texts: [String], of operation: APIOperation) throws(BillingError) {
        paths = texts.map { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
        guard paths.count <= 20, paths.allSatisfy({ $0.filter { $0 != "data" }.count <= Self.depth }) else {
            throw .invalid("expand", "You cannot expand more than \(Self.depth) levels of a property.")
        }
        for path in paths {
            var steps = path[...]
            if operation.isList, steps.popFirst() != "data" { throw Self.notExpandable(path) }
            guard Expandable.leads(steps, from: operation.object) else { throw Self.notExpandable(path) }
        }
    }

    /// The answer with everything that was asked for, each step of each path in one read.
    func applied(to answer: JSON, _ request: APIRequest) async throws -> JSON {
        guard !paths.isEmpty else { return answer }
        let begin = request.rendering
        return try await request.billing.read { tx in try applied(to: answer, begin(tx)) }
    }

    /// The same in a transaction that is open.
    func applied(to answer: JSON, _ rendering: Rendering) throws -> JSON {
        var expanded = answer
        for path in paths {
            for length in path.indices { try Self.expand(&expanded, path[...length], rendering) }
        }
        return expanded
    }

    /// Replaces what stands at the end of `path`, if it is a reference.
    private static func expand(_ answer: inout JSON, _ path: ArraySlice<String>, _ rendering: Rendering) throws {
        var links: Set<Link> = []
        answer.collectLinks(at: path, into: &links)
        guard !links.isEmpty else { return }
        let objects = try rendering.objects(links)
        answer.replace(path) { objects[$0] }
    }

    private static func notExpandable(_ path: [String]) -> BillingError {
        .invalid("expand", "This property cannot be expanded (\(path.joined(separator: "."))).")
    }
}

extension JSON {
    /// The references at `path`; arrays on the way stand for their elements.
    fileprivate func collectLinks(at path: ArraySlice<String>, into links: inout Set<Link>) {
        switch self {
        case .array(let elements): for element in elements { element.collectLinks(at: path, into: &links) }
        case .object:
            guard let key = path.first else { return }
            self[key]?.collectLinks(at: path.dropFirst(), into: &links)
        case .reference(let link), .onRequest(let link): if path.isEmpty { links.insert(link) }
        default: break
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
