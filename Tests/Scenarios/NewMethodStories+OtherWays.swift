import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of a method that is new` {
    @Test(arguments: Engine.available)
    func `P10 every other way to the same method adds no second try`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await pastDue(engine)
        let first = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        let second = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        let tried = try await shop.subscriptions.useMethod(
            second.id, for: subscription.id, of: ana.id, in: shop.scope)
        #expect(tried.map(\.declineCode) == ["insufficient_funds"])

        let again = try await shop.subscriptions.useMethod(
            second.id, for: subscription.id, of: ana.id, in: shop.scope)
        let starred = try await shop.methods.makeDefault(second.id, of: ana.id, in: shop.scope, everywhere: true)
        let back = try await shop.subscriptions.useMethod(first.id, for: subscription.id, of: ana.id, in: shop.scope)
        let forth = try await shop.subscriptions.useMethod(nil, for: subscription.id, of: ana.id, in: shop.scope)
        let detached = try await shop.methods.detach(first.id, of: ana.id, in: shop.scope)

        #expect(again + starred + forth + detached.attempts == [])
        #expect(back.map(\.declineCode) == ["generic_decline"], "it had been refused by the calendar only")
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 3)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a method that was refused for good is not tried at once when it becomes the default`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await pastDue(engine, card: "pm_card_chargeCustomerFailStolenCard")
        let stolen = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        let second = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)

        _ = try await shop.methods.makeDefault(second.id, of: ana.id, in: shop.scope, everywhere: true)
        _ = try await shop.methods.makeDefault(stolen.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed stolen_card  0407
                2026-01-22  9990  failed generic_decline  0341
                """)
    }
}
