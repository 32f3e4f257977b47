import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `Stories of what is owed` {
    @Test(arguments: Engine.available)
    func `S69 a new card that its customer lets pay is the default, and pays each thing once`(engine: Engine)
        async throws
    {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await sent(shop, to: ana, 5_000)
        let new = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let owed = Money(14_990, .clp)

        await expectOutdated {
            _ = try await shop.methods.adopt(new.id, of: ana.id, in: shop.scope, paying: Money(9_990, .clp))
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id != new.id)

        let attempts = try await shop.methods.adopt(new.id, of: ana.id, in: shop.scope, paying: owed)
        #expect(attempts.map(\.state) == [.succeeded, .succeeded])
        await expectOutdated { _ = try await shop.methods.adopt(new.id, of: ana.id, in: shop.scope, paying: owed) }

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id == new.id)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S68 a card that was meant for everything is the default at once, and pays what is owed when it is asked to`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let old = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await shop.subscriptions.useMethod(old.id, for: subscription.id, of: ana.id, in: shop.scope)

        let kept = try await shop.addCard(to: ana, becomesDefault: false)
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id != kept)
        let new = try await shop.addCard(to: ana, becomesDefault: true)
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id == new)
        let running = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(try await shop.methods.nextPayment(of: running).method?.id == new)

        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(beto, to: 9_990)
        let meant = try await shop.addCard(to: beto, becomesDefault: true)
        try await shop.wake()
        #expect(try await shop.methods.list(of: beto.id, in: shop.scope).first?.id == meant)
        #expect(try await shop.attempts(of: beto) == "2026-03-02  9990  failed generic_decline  0341")
        let adopted = try #require(meant)
        let attempts = try await shop.methods.adopt(adopted, of: beto.id, in: shop.scope, paying: Money(9_990, .clp))
        #expect(attempts.map(\.state) == [.succeeded])
        #expect(try await shop.verify() == [])
    }
}

extension Shop {
    /// A Mastercard is entered at the processor's page, and its customer comes back, twice.
    func addCard(to customer: Customer, becomesDefault: Bool) async throws -> PaymentMethod.ID? {
        let (setupIntent, url) = try await methods.startSetup(
            of: customer.id, in: scope, becomesDefault: becomesDefault, kinds: [.card], locale: "es",
            returnURL: { "http://127.0.0.1:8080/return/\($0)" })
        let page = String(url.split(separator: "/").last ?? "")
        let card = try #require(TestMethod.all.first { $0.name == "mastercard" })
        _ = try await sandbox.completeSetup(page: page, with: TestMethodEntry(card))
        let finished = try await methods.finishSetup(setupIntent.id, of: customer.id, in: scope)
        // Coming back again changes nothing.
        _ = try await methods.finishSetup(setupIntent.id, of: customer.id, in: scope)
        return finished.method
    }
}
