import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// What is rare among many is listed by an index of its own, and not looked for among all.
@Suite struct `Lists of what is rare` {
    /// How SQLite goes about each statement that `body` asks of a table.
    private func plans(
        of table: String, _ shop: Shop, _ body: (BillingContext) async throws -> Void
    ) async throws -> [String] {
        let counter = StatementCounter(shop.context.database)
        try await body(shop.context.on(counter))
        var steps: [String] = []
        for text in counter.taken() where text.contains("FROM \(table) WHERE") && text.contains("ORDER BY created_at") {
            let question = "EXPLAIN QUERY PLAN " + text.replacing("?", with: "1")
            steps += try await shop.context.database.read { db in
                try db.query(SQL(stringLiteral: question)).map { try $0.text("detail") }
            }
        }
        return steps
    }

    @Test func `payments that are being made, were given up or failed`() async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: .sqlite)
        for (status, index) in [
            (Payment.Status.canceled, "payments_canceled"), (.requiresPaymentMethod, "payments_failed"),
            (.processing, "payment_attempts_one_open"),
        ] {
            let steps = try await plans(of: "payments", shop) {
                _ = try await Payments($0).listed(in: shop.scope, status: status)
            }
            #expect(steps.contains { $0.contains(index) }, "\(status): \(steps)")
            #expect(!steps.contains { $0.contains("payments_by_age") }, "\(status): \(steps)")
        }
    }

    @Test func `invoices that are neither open nor paid, and subscriptions by their state`() async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: .sqlite)
        for status in [Invoice.Status.draft, .uncollectible, .void] {
            let steps = try await plans(of: "invoices", shop) {
                _ = try await Invoices($0).list(in: shop.scope, status: status)
            }
            #expect(steps.contains { $0.contains("invoices_rare") }, "\(status): \(steps)")
        }
        let steps = try await plans(of: "subscriptions", shop) {
            _ = try await Subscriptions($0).list(in: shop.scope, status: .status(.paused))
        }
        #expect(steps.contains { $0.contains("subscriptions_by_status") }, "\(steps)")
    }

    @Test(arguments: Engine.available)
    func `hold what they say, and nothing else`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let paid = try #require(try await shop.invoices.list(in: shop.scope, status: .paid).elements.first)
        #expect(paid.customer == ana.id)
        for status in [Invoice.Status.draft, .uncollectible, .void] {
            #expect(try await shop.invoices.list(in: shop.scope, status: status).elements.isEmpty)
        }
        for status in [Payment.Status.canceled, .requiresPaymentMethod, .processing] {
            #expect(try await shop.payments.listed(in: shop.scope, status: status).elements.isEmpty)
        }
        #expect(try await shop.payments.listed(in: shop.scope, status: .succeeded).elements.count == 1)
        #expect(try await shop.subscriptions.list(in: shop.scope, status: .status(.active)).elements.count == 1)
        #expect(try await shop.subscriptions.list(in: shop.scope, status: .status(.paused)).elements.isEmpty)
    }
}
