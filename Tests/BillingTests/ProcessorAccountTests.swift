import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// A processor belongs to one mode of one merchant, and the sandbox to test mode only.
@Suite struct `Accounts at processors` {
    private func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? BillingError)?.code
        }
    }

    func count(_ table: String, in shop: Shop, _ scope: Scope) async throws -> Int {
        try await shop.context.database.read { db in
            try db.first("SELECT COUNT(*) AS count FROM \(SQL(stringLiteral: table)) WHERE \(scope)")?.int("count") ?? 0
        }
    }

    @Test(arguments: Engine.available)
    func `what needs a processor says in live mode that there is none, and leaves nothing behind`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        let ana = try await shop.customers.create(CustomerDetails(email: "ana@example.com", name: "Ana"), in: live)
        let product = try await shop.catalog.createProduct(name: "Plan", in: live)
        let price = try await shop.catalog.createPrice(
            of: product.id, in: live, unitAmount: Money(9_990, .clp), every: .monthly)
        let missing = "processor_not_configured"

        #expect(await code { _ = try await shop.methods.create(fromToken: "pm_card_visa", in: live) } == missing)
        #expect(
            await code { _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: live) } == missing)
        #expect(
            await code {
                _ = try await shop.methods.startSetup(of: ana.id, in: live, kinds: [.card], locale: "es") { _ in
                    "http://127.0.0.1:8080/back"
                }
            } == missing)
        let automatic = SubscriptionOrder(items: [.init(price: price.id)])
        #expect(await code { _ = try await shop.subscriptions.create(automatic, for: ana.id, in: live) } == missing)
        for table in ["payment_methods", "enrolments", "subscriptions", "invoices"] {
            #expect(try await count(table, in: shop, live) == 0, "\(table)")
        }

        var sent = automatic
        sent.collectionMethod = .sendInvoice
        sent.daysUntilDue = 30
        let subscription = try await shop.subscriptions.create(sent, for: ana.id, in: live)
        #expect(subscription.status == .active)
        let invoice = try #require(try await shop.invoices.open(of: ana.id, in: live).first)
        #expect(await code { _ = try await shop.invoices.pay(invoice.id, in: live, origin: .api) } == missing)
        #expect(
            await code {
                _ = try await shop.payments.startCheckout(
                    invoice.id, of: ana.id, in: live, kinds: [.card], locale: "es"
                ) { _ in "http://127.0.0.1:8080/back" }
            } == missing)
        #expect(
            await code { _ = try await shop.invoices.pay(.init("in_none"), in: live, origin: .api) }
                == "resource_missing")
        #expect(try await count("payment_attempts", in: shop, live) == 0)
        #expect(try await shop.invoices.payOutOfBand(invoice.id, in: live).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a merchant has an account in test mode from its first day, and the sandbox can have no live one`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let accounts = ProcessorAccounts(shop.context)
        let live = Scope(merchant: shop.merchant.id, mode: .live)

        #expect(try await accounts.exist(in: shop.scope))
        #expect(try await !accounts.exist(in: live))
        await #expect(throws: StorageError.self) {
            try await shop.context.write { tx in
                try tx.processorAccounts.open(at: "sandbox", in: live, at: tx.clock.now())
            }
        }
        #expect(try await accounts.exist(at: "sandbox"))
        #expect(try await !accounts.exist(at: "another"))
    }
}
