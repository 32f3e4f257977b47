import APITestSupport
import Core
import Storage
import TestSupport
import Testing

@testable import API
@testable import Billing

extension FullDesk {
    struct Trespass: Sendable {
        let path: String
        let form: String?
        /// The id that is not theirs.
        let id: String
        /// A list that is asked for what belongs to somebody else may also be empty.
        let isFilter: Bool
    }

    /// The operation with one foreign id at a time, wherever its declaration lets one be written; the rest is one's own.
    func trespasses(_ operation: APIOperation, own: Collections, foreign: Collections) -> [Trespass] {
        var found: [Trespass] = []
        if operation.path.contains(":id") {
            for id in foreign[operation.collection].prefix(2) {
                let path = operation.path.replacing(":id", with: id)
                    .replacing(":method", with: foreign["/v1/payment_methods"].first ?? "x")
                let form = operation.method == .post ? self.form(operation, own) : nil
                found.append(Trespass(path: path, form: form, id: id, isFilter: false))
            }
        }
        let place = operation.path.replacing(":id", with: own[operation.collection].first ?? "x")
            .replacing(":method", with: own["/v1/payment_methods"].first ?? "x")
        for (name, collection) in Self.references(operation.fields, in: "") {
            for id in foreign[collection].prefix(1) {
                if operation.method == .post {
                    let form = self.form(operation, own, replacing: (name, id))
                    found.append(Trespass(path: place, form: form, id: id, isFilter: false))
                } else if operation.isList {
                    let customer = operation.needsCustomer && name != "customer"
                    let base = customer ? "customer=\(own["/v1/customers"].first ?? "x")&" : ""
                    found.append(Trespass(path: "\(place)?\(base)\(name)=\(id)", form: nil, id: id, isFilter: true))
                }
            }
        }
        return found
    }

    /// The parameters that name an object, in brackets, and the collection that it is in.
    private static func references(_ fields: [API.Field], in prefix: String) -> [(name: String, collection: String)] {
        fields.flatMap { field -> [(name: String, collection: String)] in
            let name = prefix.isEmpty ? field.name : "\(prefix)[\(field.name)]"
            switch field.kind {
            case .object(let members): return references(members, in: name)
            case .list(.object(let members)): return references(members, in: "\(name)[0]")
            case .list(let kind) where kind.isText:
                return Collections.collection(named: field.name).map { [(name + "[0]", $0)] } ?? []
            case let kind where kind.isText:
                return Collections.collection(named: field.name).map { [(name, $0)] } ?? []
            default: return []
            }
        }
    }
}
