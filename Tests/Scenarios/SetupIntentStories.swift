import Billing
import Core
import SandboxProcessor
import Storage
import Synchronization
import TestSupport
import Testing

/// Customers who come back from the processor's page: the address that they come back to charges nothing (S6).
@Suite struct `Setup intent stories` {
    /// The charges that the processor was asked for.
    private final class Asked: Sendable {
        private let charges = Mutex(0)
        var count: Int { charges.withLock { $0 } }

        var faults: SandboxFaults {
            SandboxFaults { [self] call in
                if case .charge = call { charges.withLock { $0 += 1 } }
                return nil
            }
        }
    }

    /// A card is entered at the processor's page; nobody has come back yet.
    private func entered(
        _ shop: Shop, _ customer: Customer, _ name: String = "visa", replacesAll: Bool = false,
        replaces: PaymentMethod.ID? = nil
    ) async throws -> SetupIntent {
        let (setupIntent, url) = try await shop.methods.startSetup(
            of: customer.id, in: shop.scope, replacesAll: replacesAll, replaces: replaces, kinds: [.card], locale: "es",
            returnURL: { "http://127.0.0.1:8080/return/\($0)" })
        let card = try #require(TestMethod.all.first { $0.name == name })
        _ = try await shop.sandbox.completeSetup(
            page: String(url.split(separator: "/").last ?? ""), with: TestMethodEntry(card))
        return setupIntent
    }

    @Test(arguments: Engine.available)
    func `S40 what waited for a first card is charged once, by a job and not by coming back`(
        engine: Engine
    ) async throws {
        let asked = Asked()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: asked.faults)
        let ana = try await shop.customer("Ana", card: nil)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let setupIntent = try await entered(shop, ana)

        var finished = setupIntent
        for _ in 1...3 {
            finished = try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope)
        }

        #expect(finished.status == .succeeded)
        #expect(asked.count == 0)
        #expect(try await shop.attempts(of: ana) == "")
        #expect(try await shop.methods.aboutToPay(finished).map(\.amountRemaining) == [Money(9_990, .clp)])
        try await shop.wake()
        #expect(asked.count == 1)
        #expect(try await shop.methods.aboutToPay(finished).isEmpty)
        #expect(try await shop.status(of: subscription) == .active)
        _ = try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope)
        try await shop.wake()
        #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  paid  1")
        #expect(asked.count == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S13 a card that was asked for to replace the refused one pays what is owed, and the next period`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let setupIntent = try await entered(shop, ana, "mastercard", replacesAll: true)

        let finished = try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope)

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id == finished.method)
        #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  open  1")
        try await shop.travel(to: "2026-03-01")
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  9990  paid  2
                2026-02-28  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S13 a card in place of one pays what that one paid, and nothing that is paid by another`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let star = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let own = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let first = try await shop.subscribe(ana, to: 9_990)
        let second = try await shop.subscribe(ana, to: 4_990)
        _ = try await shop.subscriptions.useMethod(own.id, for: second.id, of: ana.id, in: shop.scope)
        func finish(_ setupIntent: SetupIntent) async throws -> PaymentMethod.ID? {
            try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope).method
        }
        /// The default, and each subscription's own.
        func charged() async throws -> [PaymentMethod.ID?] {
            [
                try await shop.methods.list(of: ana.id, in: shop.scope).first?.id,
                try await shop.subscriptions.find(first.id, in: shop.scope).defaultMethod,
                try await shop.subscriptions.find(second.id, in: shop.scope).defaultMethod,
            ]
        }

        let newStar = try await finish(try await entered(shop, ana, "amex", replaces: star.id))
        #expect(try await charged() == [newStar, nil, own.id])
        let newOwn = try await finish(try await entered(shop, ana, "visa_debit", replaces: own.id))
        #expect(try await charged() == [newStar, nil, newOwn])

        // What its customer has taken away meanwhile is replaced nowhere.
        let late = try await entered(shop, ana, "mastercard_prepaid", replaces: star.id)
        _ = try await shop.methods.detach(star.id, of: ana.id, in: shop.scope)
        #expect(try await finish(late) != nil)
        #expect(try await charged() == [newStar, nil, newOwn])
        await #expect(throws: BillingError.self) { _ = try await entered(shop, ana, replaces: star.id) }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a card that is taken away again before the job pays nothing, and nothing is set aside`(
        engine: Engine
    ) async throws {
        let asked = Asked()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: asked.faults)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let setupIntent = try await entered(shop, ana)
        let finished = try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope)
        _ = try await shop.methods.detach(try #require(finished.method), of: ana.id, in: shop.scope)

        try await shop.wake()

        #expect(asked.count == 0)
        #expect(try await shop.setAside() == [])
        #expect(try await shop.verify() == [])
    }
}
