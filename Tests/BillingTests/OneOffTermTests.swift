import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `The term of a one-off charge` {
    private func letters(_ shop: Shop) async throws -> Int {
        try await shop.context.database.read { db in
            try db.query("SELECT id FROM notifications WHERE kind = 'invoice_created'").count
        }
    }

    @Test(arguments: Engine.available)
    func `is the usual one where its day has passed before it is final`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let zone = shop.merchant.zone
        let ana = try await shop.customer("Ana")
        let draft = try await shop.draft(for: ana, ["Evaluación": 25_000]) {
            $0.collectionMethod = .sendInvoice
            $0.dueAt = try? zone.startOfDay(CalendarDate("2026-01-20"))
        }
        try await shop.travel(to: "2026-02-01")

        let final = try await shop.invoices.finalize(draft.id, in: shop.scope)

        #expect(final.dueAt.map(zone.date) == (try CalendarDate("2026-03-03")))
    }

    @Test(arguments: Engine.available)
    func `is not written about when there is nothing to pay, and not again when it is paid`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let nothing = try await shop.draft(for: ana, ["Regalo": 0]) { $0.collectionMethod = .sendInvoice }

        let sent = try await shop.invoices.send(nothing.id, in: shop.scope)

        #expect(sent.status == .paid)
        #expect(try await letters(shop) == 0)
        await #expect { try await shop.invoices.send(nothing.id, in: shop.scope) } throws: {
            ($0 as? BillingError)?.code == "invoice_not_open"
        }
    }
}
