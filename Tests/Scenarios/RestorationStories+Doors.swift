import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of a restored backup` {
    enum Door: String, CaseIterable, Sendable {
        case subscribe, payByProgram, payByCustomer, checkout, changeAtOnce, acceptQuote, newInterval, resume,
            reactivate
        case firstMethod, newDefault, methodOfSubscription
        case oneOff, everything, newCard, newCardForWhatWasSent, lastInvoice
    }

    @Test(arguments: Engine.available, Door.allCases)
    func `P5 before the reconciliation nobody is charged, the refusal says why, and nothing is written`(
        engine: Engine, door: Door
    ) async throws {
        let people = try await people(engine)
        let shop = people.shop
        let knock = try await knock(door, people)
        try await Restoration(shop.context).begin()
        let before = try await shop.everything()
        let taken = try await shop.processorBooks()

        let refused = await #expect(throws: BillingError.self) { try await knock() }

        #expect(refused?.code == "restoring")
        #expect(refused?.kind == .unavailable)
        #expect(try await shop.everything() == before)
        #expect(try await shop.processorBooks() == taken)

        // The processor is asked, and then the door is open.
        try await Restoration(shop.context).catchUp()
        try await knock()
        #expect(try await shop.processorBooks() != taken || door == .checkout)
        #expect(try await shop.verify() == [])
    }

    /// Somebody for each door.
    struct People: Sendable {
        let shop: Shop
        /// Pays, and has a second card.
        let ana: Customer
        let second: PaymentMethod
        let active: Subscription
        let paused: Subscription
        let ended: Subscription
        let dearer: Price
        let yearly: Price
        /// Owes, with a card that was refused, and has a good one.
        let beto: Customer
        let owed: Invoice
        let good: PaymentMethod
        let pastDue: Subscription
        /// Owes, without a method.
        let carla: Customer
    }

    func people(_ engine: Engine) async throws -> People {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let active = try await shop.subscribe(ana, to: 9_990)
        let paused = try await shop.subscribe(ana, to: 4_000)
        let ended = try await shop.subscribe(ana, to: 3_000)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        let pastDue = try await shop.subscribe(beto, to: 5_000, trialDays: 1)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: beto.id, in: shop.scope)
        try await shop.travel(to: "2026-01-16", at: "11:00")
        // The unused days are credited with the next invoice: one day of the new period is left to charge.
        _ = try await shop.subscriptions.pause(paused.id, in: shop.scope, for: .indefinite, effect: .immediately)
        let carla = try await shop.customer("Carla", card: nil)
        _ = try await shop.subscribe(carla, to: 7_000)
        return People(
            shop: shop, ana: ana, second: second, active: active, paused: paused, ended: ended,
            dearer: try await shop.price(50_000), yearly: try await shop.price(90_000, every: .yearly), beto: beto,
            owed: try await shop.lastInvoice(of: beto), good: good, pastDue: pastDue, carla: carla)
    }
}
