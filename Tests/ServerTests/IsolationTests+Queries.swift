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
            let ids = try connection.query("SELECT id FROM \(SQL(stringLiteral: table)) WHERE \(scope) ORDER BY id")
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
            "customers": text(try unmapped().customers.find(all("customers"), in: scope)),
            "prices": text(try unmapped().prices.find(all("prices"), in: scope)),
            "subscriptions": text(try unmapped().subscriptions.find(all("subscriptions"), in: scope)),
            "invoices": text(try unmapped().invoices.find(all("invoices"), in: scope)),
            "records of invoices": text(
                try all("customers").flatMap { customer in
                    try unmapped().invoices.records(
                        of: unmapped().invoices.find(all("invoices"), in: scope), of: customer, in: scope)
                }),
            "tallies of invoices": text(
                try all("customers").map {
                    try unmapped().invoices.tally(of: $0, in: scope, zone: .utc, number: nil).parts.count
                }),
            "payments": text(try unmapped().payments.find(all("payments"), in: scope)),
            "payments of invoices": text(try unmapped().payments.all(of: all("invoices"), in: scope)),
            "attempts": text(try unmapped().attempts.find(all("payment_attempts"), in: scope)),
            "methods": text(try unmapped().methods.find(all("payment_methods"), in: scope)),
            "configurations": text(try unmapped().configurations.find(all("portal_configurations"), in: scope)),
            "coupons": text(try unmapped().coupons.find(all("coupons"), in: scope)),
            "promotion codes": text(try unmapped().promotionCodes.find(all("promotion_codes"), in: scope)),
            "discounts": text(try unmapped().discounts.find(all("discounts"), in: scope)),
            "default methods": text(
                try unmapped().methods.defaults(of: all("customers"), in: scope).map { "\($0) \($1)" }),
            "default tax rates": text(try unmapped().taxRates.defaults(in: scope)),
            "an address": text(try unmapped().customers.all(email: EmailAddress("ana@example.com"), in: scope)),
            "a coupon": each("coupons") { try $0.coupons.find($1, in: scope) },
            "a promotion code": each("promotion_codes") { try $0.promotionCodes.find($1, in: scope) },
            "a product": each("products") { try $0.products.find($1, in: scope) },
            "a price": each("prices") { try $0.prices.find($1, in: scope) },
            "a customer": each("customers") { try $0.customers.find($1, in: scope) },
            "a subscription": each("subscriptions") { try $0.subscriptions.find($1, in: scope) },
            "an invoice": each("invoices") { try $0.invoices.find($1, in: scope) },
            "a method": each("payment_methods") { try $0.methods.find($1, in: scope) },
        ]
    }
}
