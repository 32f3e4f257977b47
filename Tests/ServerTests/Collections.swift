import APITestSupport
import Billing
import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import API

/// What a key sees: the ids of each collection, by the collection's address.
struct Collections: Sendable {
    private(set) var ids: [String: [String]] = [:]
    private(set) var values: [String: [String]] = [:]

    /// Reads every list that the operations declare.
    static func read(_ api: APIClient) async throws -> Collections {
        var found = Collections()
        let lists = APIRoutes.operations.filter { $0.isList && !$0.path.contains(":") }
        // Those that need a customer come last.
        for list in lists.sorted(by: { ($0.needsCustomer ? 1 : 0, $0.path) < ($1.needsCustomer ? 1 : 0, $1.path) }) {
            let owners = list.needsCustomer ? found["/v1/customers"].map { "&customer=\($0)" } : [""]
            for owner in owners {
                let reply = try await api.get("\(list.path)?limit=100\(owner)")
                try #require(reply.status == 200, "\(list.path) \(reply.body)")
                found.ids[list.path, default: []] += reply.texts("data", "id")
                for field in list.fields where field.kind.isText {
                    let name = field.name == "lookup_keys" ? "lookup_key" : field.name == "types" ? "type" : field.name
                    let values = Set(reply.texts("data", name))
                    found.values["\(list.path) \(field.name)", default: []] += values.sorted().prefix(4)
                }
                if list.path == "/v1/payment_intents" {
                    found.ids["/v1/charges"] = reply.texts("data", "latest_charge")
                }
            }
        }
        return found
    }

    subscript(path: String) -> [String] { ids[path] ?? [] }

    mutating func add(_ id: String, to path: String) { ids[path, default: []].append(id) }

    /// What a field can name: objects of that noun, or what the list itself shows under it.
    func values(of field: API.Field, in operation: APIOperation) -> [String] {
        if let collection = Self.collection(named: field.name) { return Array(self[collection].prefix(3)) }
        if field.name == "ids" { return Array(self[operation.path].prefix(3)) }
        return values["\(operation.path) \(field.name)"] ?? []
    }

    /// The collection whose objects a field of this name refers to.
    static func collection(named field: String) -> String? {
        switch field {
        case "default_payment_method": return "/v1/payment_methods"
        case "default_price": return "/v1/prices"
        case "configuration": return "/v1/billing_portal/configurations"
        case "test_clock": return "/v1/test_helpers/test_clocks"
        case "default_tax_rates": return "/v1/tax_rates"
        default: break
        }
        let plural = field.hasSuffix("s") ? "/v1/\(field)" : "/v1/\(field)s"
        return APIRoutes.operations.contains { $0.path == plural } || plural == "/v1/charges" ? plural : nil
    }
}

extension APIOperation {
    var needsCustomer: Bool { fields.contains { $0.name == "customer" && $0.isRequired } }
    /// `/v1/customers/:id/payment_methods` → `/v1/customers`
    var collection: String { path.firstRange(of: "/:id").map { String(path[..<$0.lowerBound]) } ?? path }
    var name: String { "\(method.rawValue) \(path)" }
}

extension API.Field.Kind {
    var isText: Bool {
        switch self {
        case .text, .token: true
        case .list(let element): element.isText
        default: false
        }
    }
}
