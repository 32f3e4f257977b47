import APITestSupport
import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Isolation` {
    @Test(arguments: Engine.available)
    func `of what is fetched by ids, addresses and defaults: one's own, wherever the rows of others lie`(
        engine: Engine
    ) async throws {
        let full = try await FullDesk.open(engine)
        let shop = full.shop
        // Ids of one's own, and those that rows of live mode will have.
        let fetched = try await shop.context.read { try $0.idsOfEverything(in: shop.scope) }
        let before = try await shop.context.read { try $0.fetch(fetched, in: shop.scope) }
        try await shop.plantStrangers()

        let after = try await shop.context.read { try $0.fetch(fetched, in: shop.scope) }
        for (name, values) in before {
            #expect(!values.isEmpty, "\(name)")
            #expect(after[name] == values, "\(name)")
        }
    }
}

extension BillingTransaction {
    fileprivate func idsOfEverything(in scope: Scope) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        for table in [
            "customers", "products", "prices", "subscriptions", "invoices", "payments", "payment_attempts",
            "payment_methods", "portal_configurations", "coupons", "promotion_codes", "discounts",
        ] {
            let ids = try query("SELECT id FROM \(SQL(stringLiteral: table)) WHERE \(scope) ORDER BY id")
                .map { try $0.text("id") }
            found[table] = ids + ids.map { $0 + "X" }
        }
        return found
    }

    /// What each query that answers with many objects finds of these ids, and each that answers with one.
    fileprivate func fetch(_ ids: [String: [String]], in scope: Scope) throws -> [String: [String]] {
        // Each query is asked of the tables: what one of them has read answers no other.
        func all<Noun>(_ table: String) -> [ID<Noun>] { (ids[table] ?? []).map { ID($0) } }
        func text<Value>(_ values: [Value]) -> [String] { values.map { "\($0)" }.sorted() }
        func each<Noun, Value>(_ table: String, _ find: (BillingTransaction, ID<Noun>) throws -> Value) -> [String] {
            text(all(table).compactMap { try? find(unmapped(), $0) })
        }
        return [
            "customers": text(try unmapped().customers(all("customers"), in: scope)),
            "prices": text(try unmapped().prices(all("prices"), in: scope)),
            "subscriptions": text(try unmapped().subscriptions(all("subscriptions"), in: scope)),
            "invoices": text(try unmapped().invoices(all("invoices"), in: scope)),
            "records of invoices": text(
                try all("customers").flatMap { customer in
                    try unmapped().records(
                        of: unmapped().invoices(all("invoices"), in: scope), of: customer, in: scope)
                }),
            "tallies of invoices": text(
                try all("customers").map {
                    try unmapped().invoiceTally(of: $0, in: scope, zone: .utc, number: nil).parts.count
                }),
            "payments": text(try unmapped().payments(all("payments"), in: scope)),
            "payments of invoices": text(try unmapped().payments(of: all("invoices"), in: scope)),
            "attempts": text(try unmapped().attempts(all("payment_attempts"), in: scope)),
            "methods": text(try unmapped().methods(all("payment_methods"), in: scope)),
            "configurations": text(try unmapped().configurations(all("portal_configurations"), in: scope)),
            "coupons": text(try unmapped().coupons(all("coupons"), in: scope)),
            "promotion codes": text(try unmapped().promotionCodes(all("promotion_codes"), in: scope)),
            "discounts": text(try unmapped().discounts(all("discounts"), in: scope)),
            "default methods": text(
                try unmapped().defaultMethods(of: all("customers"), in: scope).map { "\($0) \($1)" }),
            "default tax rates": text(try unmapped().defaultTaxRates(in: scope)),
            "an address": text(try unmapped().customers(email: EmailAddress("ana@example.com"), in: scope)),
            "a coupon": each("coupons") { try $0.coupon($1, in: scope) },
            "a promotion code": each("promotion_codes") { try $0.promotionCode($1, in: scope) },
            "a product": each("products") { try $0.product($1, in: scope) },
            "a price": each("prices") { try $0.price($1, in: scope) },
            "a customer": each("customers") { try $0.customer($1, in: scope) },
            "a subscription": each("subscriptions") { try $0.subscription($1, in: scope) },
            "an invoice": each("invoices") { try $0.invoice($1, in: scope) },
            "a method": each("payment_methods") { try $0.method($1, in: scope) },
        ]
    }
}
