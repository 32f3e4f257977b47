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
        "default_tax_rates", "exports", "idempotency_keys", "number_series",
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
        // Whatever was a draft is final by then.
        "DELETE /v1/invoices/:id", "POST /v1/invoices/:id/send",
        // Numbers have check digits, and names of their own.
        "POST /v1/customers/:id/tax_ids", "DELETE /v1/customers/:id/tax_ids/:tax_id",
        // A delivery is named behind its endpoint.
        "POST /v1/webhook_endpoints/:id/deliveries/:delivery/resend",
    ]

    func stored(_ table: String) async throws -> [String] {
        let shop = shop
        return try await shop.context.database.read { db in
            let rows = try db.query(SQL(stringLiteral: "SELECT * FROM \(table)"))
            return try rows.filter { try $0.text("merchant_id") == shop.merchant.id.rawValue }.map { try $0.text("id") }
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

    func needed(_ fields: [API.Field], in prefix: String, _ own: Collections) -> [(name: String, value: String)] {
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

    func sample(_ name: String, _ own: Collections) -> String {
        if let collection = Collections.collection(named: name) { return own[collection].first ?? "x" }
        return [
            "currency": "clp", "percentage": "7", "return_url": "https://example.com/back", "token": "tok_visa",
            "url": "https://example.com/hooks", "enabled_events": "*",
        ][name] ?? "Algo"
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
