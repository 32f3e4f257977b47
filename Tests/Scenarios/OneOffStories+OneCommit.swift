import Billing
import Core
import Storage
import TestSupport
import Testing

/// What one of the merchant's people charges at once: issuing and the word that it will be charged are one commit.
extension `Stories of one-off charges` {
    private static let olga = AuditActor.person("usr_olga", name: "Olga")

    private func sentDraft(_ shop: Shop, _ ana: Customer) async throws -> Invoice {
        try await shop.draft(for: ana, ["Toalla": 2_500]) {
            $0.collectionMethod = .sendInvoice
            $0.daysUntilDue = 10
        }
    }

    @Test(arguments: Engine.available)
    func `P2 one that is charged though it says that it is sent takes two commits, and keeps who pressed`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let draft = try await sentDraft(shop, ana)
        let database = MortalDatabase(shop.context.database)

        let (paid, attempt) = try await shop.on(database).invoices.finalizeAndPay(
            draft.id, in: shop.scope, asCharged: true, seen: Money(2_500, .clp), by: Self.olga)

        #expect(database.commits == 2, "one before the processor is called, one with its answer")
        #expect(paid.status == .paid && attempt?.state == .succeeded)
        #expect(paid.collectionMethod == .chargeAutomatically && paid.daysUntilDue == nil && paid.dueAt == nil)
        let trail = try await AuditTrail(shop.context).list(of: shop.merchant.id)
        #expect(trail.map(\.action) == [AuditAction.invoiceIssued.rawValue])
        #expect(trail.first?.actor == Self.olga && trail.first?.details["how"] == "charged")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `one that is refused leaves the draft as it was: no number, no event, no word in the trail`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let draft = try await sentDraft(shop, ana)
        let before = try await shop.everything()
        let database = MortalDatabase(shop.context.database)

        let refusals: [(method: PaymentMethod.ID?, seen: Int64)] = [(PaymentMethod.ID("pm_none"), 2_500), (nil, 2_400)]
        for (method, seen) in refusals {
            await #expect(throws: BillingError.self) {
                try await shop.on(database).invoices.finalizeAndPay(
                    draft.id, in: shop.scope, with: method, asCharged: true, seen: Money(seen, .clp), by: Self.olga)
            }
        }
        await #expect(throws: BillingError.self) {
            try await shop.on(database).invoices.send(
                draft.id, in: shop.scope, asSent: true, seen: Money(2_400, .clp), by: Self.olga)
        }

        #expect(database.commits == 0)
        #expect(try await shop.everything() == before)
        #expect(try await AuditTrail(shop.context).list(of: shop.merchant.id).isEmpty)
        let sent = try await shop.invoices.send(draft.id, in: shop.scope, by: Self.olga)
        #expect(sent.number == "TIENDA-000001")
        #expect(sent.dueAt.map { shop.merchant.zone.date(at: $0).description } == "2026-01-25")
    }

    @Test(arguments: Engine.available)
    func `P2, P3 a server that dies after the processor was called finds the one charge when it lives again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let draft = try await sentDraft(shop, ana)
        let database = MortalDatabase(shop.context.database)
        database.die(after: 1)

        await #expect(throws: (any Error).self) {
            try await shop.on(database).invoices.finalizeAndPay(draft.id, in: shop.scope, asCharged: true)
        }
        let written = try await shop.invoices.find(draft.id, in: shop.scope)
        #expect(written.isOpen && written.number == "TIENDA-000001")
        shop.time.advance(.minutes(2))
        try await shop.scheduler.runUntilIdle()

        #expect(try await shop.invoices.find(draft.id, in: shop.scope).status == .paid)
        #expect(try await shop.payments.attempts(of: draft.id, in: shop.scope).map(\.state) == [.succeeded])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P2 of two presses that send what was a draft, one sends it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let draft = try await sentDraft(shop, ana)
        let due = Money(2_500, .clp)
        _ = try await shop.invoices.send(draft.id, in: shop.scope, asSent: true, seen: due, by: Self.olga)
        let before = try await shop.everything()

        await #expect(throws: BillingError.self) {
            try await shop.invoices.send(draft.id, in: shop.scope, asSent: true, seen: due, by: Self.olga)
        }

        #expect(try await shop.everything() == before, "no second letter, event or word in the trail")
    }
}
