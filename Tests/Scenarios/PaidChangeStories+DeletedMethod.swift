import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// Whoever deletes a method wants it charged no more, also where its bank still waits for them.
extension `Stories of changes that are paid first` {
    @Test(arguments: Engine.available)
    func `U11, S64 a change that waits with a method is dropped when that is deleted, and takes nothing afterwards`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        let asked = try await story.ask()

        let detached = try await shop.methods.detach(try #require(asked.method), of: story.ana.id, in: shop.scope)
        #expect(detached.promoted?.id == story.visa.id && detached.attempts.isEmpty)
        let update = try await shop.subscriptions.pendingUpdate(of: id, of: story.ana.id, in: shop.scope)
        #expect(update?.outcome == .dropped)
        #expect(try await shop.invoices.debt(of: story.ana.id, in: shop.scope).items.isEmpty)
        // The page of its bank was left open in another tab.
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        try await shop.travel(to: "2026-02-16")

        let goingOn = try await shop.subscriptions.find(id, in: shop.scope)
        #expect(goingOn.items == story.subscription.items && goingOn.status == .active)
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                2026-01-25  3388  declined
                2026-02-15  9990  succeeded
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, S64 a method that nothing waits with goes, and the change waits on`(engine: Engine) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let shop = story.shop
        let asked = try await story.ask()

        _ = try await shop.methods.detach(story.visa.id, of: story.ana.id, in: shop.scope)

        #expect(try await shop.payments.attempt(asked.id, in: shop.scope).state == .requiresAction)
        #expect(try await shop.invoices.debt(of: story.ana.id, in: shop.scope).changes.count == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, S64, P3 a processor that is silent keeps no method, and a late yes makes the change that it paid`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired", weather: weather)
        let shop = story.shop
        let asked = try await story.ask()
        weather.fallsSilent()

        let detached = try await shop.methods.detach(try #require(asked.method), of: story.ana.id, in: shop.scope)
        weather.clears()
        #expect(detached.method.customer == nil)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        try await shop.travel(to: "2026-01-27")

        #expect(try await shop.payments.attempt(asked.id, in: shop.scope).state == .succeeded)
        let changed = try await shop.subscriptions.find(story.subscription.id, in: shop.scope)
        #expect(changed.items[0].price.id == story.price.id)
        #expect(try await shop.verify() == [])
    }
}

extension `Stories of a method that is new` {
    @Test(arguments: Engine.available)
    func `S64 a payment that waits with a method that is deleted is given up, and its calendar goes on`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await pastDue(engine)
        let asking = try await shop.methods.attach(.init("pm_card_authenticationRequired"), to: ana.id, in: shop.scope)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.pay(invoice.id, of: ana.id, in: shop.scope, with: asking.id, origin: .customer)
        let asked = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
        #expect(asked.state == .requiresAction)

        _ = try await shop.methods.detach(asking.id, of: ana.id, in: shop.scope)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)

        #expect(try await shop.payments.attempt(asked.id, in: shop.scope).state == .failed)
        #expect(try await shop.lastInvoice(of: ana).nextAttemptAt != nil)
        try await shop.travel(to: "2026-01-24")
        #expect(try await !shop.processorBooks().contains("succeeded"))
        #expect(try await shop.verify() == [])
    }
}
