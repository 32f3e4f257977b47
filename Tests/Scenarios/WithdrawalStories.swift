import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// A bank that wants to see its customer, and a customer who would rather pay otherwise: P3, P6.
@Suite struct `Stories of payments that wait for their customer` {
    @Test(arguments: Engine.available)
    func `P6 another card pays, what the bank asked about is given up, and a late yes takes nothing`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription, asked) = try await asking(engine)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        let paid = try await shop.invoices.pay(
            asked.invoice, of: ana.id, in: shop.scope, with: other.id, origin: .customer)
        #expect(paid.state == .succeeded)
        _ = try? await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        try await shop.travel(to: "2026-02-10")

        #expect(
            try await shop.processorBooks() == """
                2026-01-22  9990  declined
                2026-01-22  9990  succeeded
                """)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed canceled  3155
                2026-01-22  9990  succeeded  4444
                """)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-19  trial_will_end  Ana
                2026-01-22  action_required  Ana
                2026-01-22  method_added  Ana
                2026-01-22  payment_succeeded  Ana
                """, "nothing was refused, so nothing is said of it")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3, P6 a bank that has said yes meanwhile has been paid: the other card is not charged`(
        engine: Engine
    ) async throws {
        let (shop, ana, _, asked) = try await asking(engine)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)

        let paid = try await shop.invoices.pay(
            asked.invoice, of: ana.id, in: shop.scope, with: other.id, origin: .api)

        #expect(paid.id == asked.id)
        #expect(paid.state == .succeeded)
        #expect(try await shop.processorBooks() == "2026-01-22  9990  succeeded")
        #expect(try await shop.lastInvoice(of: ana).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 who asks for the card that waits is led to the bank again`(engine: Engine) async throws {
        let (shop, ana, _, asked) = try await asking(engine)

        let again = try await shop.invoices.pay(asked.invoice, of: ana.id, in: shop.scope, origin: .customer)

        #expect(again.id == asked.id)
        #expect(again.state == .requiresAction)
        #expect(again.actionURL == asked.actionURL)
    }

    @Test(arguments: Engine.available)
    func `P3 a processor that does not answer is not passed over`(engine: Engine) async throws {
        let weather = Weather()
        let (shop, ana, _, asked) = try await asking(engine, weather)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        weather.fallsSilent()

        let error = await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.pay(
                asked.invoice, of: ana.id, in: shop.scope, with: other.id, origin: .customer)
        }
        #expect(error?.code == "payment_in_progress")
        #expect(try await shop.payments.attempts(of: asked.invoice, in: shop.scope).map(\.state) == [.requiresAction])
        weather.clears()
        try await shop.travel(to: "2026-02-10")

        #expect(
            try await SandboxLedger(database: shop.context.database, clock: shop.time.clock)
                .paidTwice(in: shop.scope) == [])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S69, P6 a new default is tried at once in place of what waits`(engine: Engine) async throws {
        let (shop, ana, subscription, _) = try await asking(engine)
        let other = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        let tried = try await shop.methods.makeDefault(other.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(tried.map(\.state) == [.succeeded])
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    /// Ana's bank wants to see her about the charge of 22 January.
    func asking(
        _ engine: Engine, _ weather: Weather = Weather()
    ) async throws -> (Shop, Customer, Subscription, PaymentAttempt) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-22", at: "20:00")
        let asked = try await shop.payments.attempts(of: shop.lastInvoice(of: ana).id, in: shop.scope)[0]
        return (shop, ana, subscription, asked)
    }
}
