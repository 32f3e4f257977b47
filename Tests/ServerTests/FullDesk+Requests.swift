import APITestSupport
import Core
import Storage
import TestSupport
import Testing

@testable import API
@testable import Billing

extension FullDesk {
    /// Tables in which each merchant, and each mode, must have rows for the rest to mean anything.
    static let modal = [
        "coupons", "credit_notes", "customers", "discounts", "enrolments", "events", "invoice_items", "invoices",
        "notifications", "payment_attempts", "payment_methods", "payments", "portal_configurations",
        "portal_sessions", "postings", "prices", "products", "promotion_codes", "refunds", "subscriptions", "tax_rates",
        "default_tax_rates", "idempotency_keys", "number_series",
    ]
    static let shared = modal + ["invoice_lines", "subscription_items", "test_clocks"]

    /// Refused when sent with nothing but what is declared: the state they need is not what this world is in.
    static let needsMore: Set<String> = [
        // Settings are the live key's once there are live customers.
        "POST /v1/account",
        // Every method belongs to somebody.
        "POST /v1/payment_methods/:id/attach",
        "POST /v1/invoices/create_preview", "POST /v1/invoices/:id/pay", "POST /v1/invoices/:id/mark_uncollectible",
        "DELETE /v1/subscriptions/:id/discount", "DELETE /v1/invoiceitems/:id",
    ]

    /// What is wanted though it is not declared as required: one of several ways to say it.
    private static let wanted = [
        "/v1/prices": "unit_amount=1&product=prod_plan", "/v1/coupons": "percent_off=5",
        "/v1/promotion_codes": "coupon=VERANO", "/v1/invoiceitems": "amount=1",
        "/v1/billing_portal/configurations": "features[invoice_history][enabled]=true",
    ]

    func stored(_ table: String) async throws -> [String] {
        let shop = shop
        return try await shop.context.database.read { db in
            let rows = try db.query(SQL(stringLiteral: "SELECT * FROM \(table)"))
            return try rows.filter { try $0.text("merchant_id") == shop.merchant.id.rawValue }.map { try $0.text("id") }
        }
    }

    /// Every GET that is declared, for everything that there is, with every filter and everything that can be expanded.
    func questions(_ api: APIClient) async throws -> [String] {
        var own = try await Collections.read(api)
        for id in try await stored("enrolments") { own.add(id, to: "/v1/setup_intents") }
        var questions: [String] = []
        for operation in APIRoutes.operations where operation.method == .get {
            var places = [operation.path]
            if operation.path.contains(":id") {
                let ids = own[operation.collection]
                #expect(!ids.isEmpty, "\(operation.path)")
                places = ids.prefix(6).map { operation.path.replacing(":id", with: $0) }
            }
            if operation.path.contains(":method") {
                let customers = own["/v1/customers"]
                places = []
                for customer in customers {
                    let methods = try await api.get("/v1/customers/\(customer)/payment_methods").texts("data", "id")
                    places += methods.map { "/v1/customers/\(customer)/payment_methods/\($0)" }
                }
            }
            let needed = operation.needsCustomer ? own["/v1/customers"].map { "customer=\($0)" } : [""]
            for place in places {
                for base in needed {
                    questions.append("\(place)?\(base)&limit=100".replacing("?&", with: "?"))
                    if !operation.isList { questions[questions.count - 1] = place }
                    for filter in filters(operation, own)
                    where operation.isList && (base.isEmpty || !filter.contains("=cus_") && !filter.contains("=pm_")) {
                        questions.append("\(place)?\(base)&\(filter)".replacing("?&", with: "?"))
                    }
                }
            }
            guard let first = places.first else { continue }
            let base = needed.first.map { $0.isEmpty ? "?" : "?\($0)&" } ?? "?"
            let sample = try await api.get(first + base)
            let prefix = operation.isList ? "data." : ""
            for key in sample.keys(operation.isList ? "data.0" : "").sorted() {
                let question = "\(first)\(base)expand[]=\(prefix)\(key)"
                if try await api.get(question).status == 200 { questions.append(question) }
            }
        }
        #expect(questions.count > 200)
        return questions
    }

    private func filters(_ operation: APIOperation, _ own: Collections) -> [String] {
        operation.fields.flatMap { field -> [String] in
            switch (field.name, field.kind) {
            case ("limit", _), ("expand", _), ("created", _): []
            case ("starting_after", _), ("ending_before", _):
                own[operation.path].dropFirst().prefix(1).map { "\(field.name)=\($0)" }
            case (_, .boolean): ["\(field.name)=true", "\(field.name)=false"]
            case (_, .choice(let values)): values.map { "\(field.name)=\($0)" }
            case (_, .list): own.values(of: field, in: operation).map { "\(field.name)[0]=\($0)" }
            case (_, .text), (_, .token): own.values(of: field, in: operation).map { "\(field.name)=\($0)" }
            default: []
            }
        }
    }

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

    /// What an operation cannot do without, and what is written on anything.
    ///
    /// - Parameter replaced: a parameter of that name is sent with that value, whether it is needed or not.
    func form(_ operation: APIOperation, _ own: Collections, replacing replaced: (name: String, value: String)? = nil)
        -> String
    {
        var pairs = needed(operation.fields, in: "", own)
        for pair in Self.wanted[operation.path]?.split(separator: "&") ?? [] {
            let parts = pair.split(separator: "=").map(String.init)
            pairs.append((parts[0], parts[1]))
        }
        if operation.path == "/v1/refunds" { pairs.append(("payment_intent", own["/v1/payment_intents"].last ?? "x")) }
        if operation.path == "/v1/default_tax_rates" {
            pairs.append(("tax_rates[0]", own["/v1/tax_rates"].first ?? "x"))
        }
        if operation.fields.contains(where: { $0.name == "metadata" }) { pairs.append(("metadata[visto]", "1")) }
        if let replaced {
            pairs.removeAll { $0.name == replaced.name }
            pairs.append((replaced.name, replaced.value))
        }
        return pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private func needed(_ fields: [API.Field], in prefix: String, _ own: Collections) -> [(name: String, value: String)]
    {
        fields.filter(\.isRequired).flatMap { field -> [(name: String, value: String)] in
            let name = prefix.isEmpty ? field.name : "\(prefix)[\(field.name)]"
            switch field.kind {
            case .object(let members): return needed(members, in: name, own)
            case .list(.object(let members)): return needed(members, in: "\(name)[0]", own)
            case .list(.choice(let values)): return [("\(name)[0]", values[0])]
            case .list: return [("\(name)[0]", sample(field.name, own))]
            case .choice(let values): return [(name, values[0])]
            case .boolean: return [(name, "true")]
            case .fixed(let value): return [(name, "\(value)")]
            case .integer: return [(name, "1")]
            case .instant: return [(name, "\(shop.time.now.milliseconds / 1_000 + 86_400)")]
            default: return [(name, sample(field.name, own))]
            }
        }
    }

    private func sample(_ name: String, _ own: Collections) -> String {
        if let collection = Collections.collection(named: name) { return own[collection].first ?? "x" }
        return ["currency": "clp", "percentage": "7", "return_url": "https://example.com/back", "token": "tok_visa"][
            name]
            ?? "Algo"
    }
}

extension String {
    /// Where it begins to differ, with what stands before.
    func parting(from other: String) -> String {
        let common = zip(self, other).prefix { $0 == $1 }.count
        let start = max(0, common - 60)
        return "\(dropFirst(start).prefix(160)) instead of \(other.dropFirst(start).prefix(160))"
    }
}
