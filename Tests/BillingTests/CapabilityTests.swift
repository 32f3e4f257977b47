import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What a processor cannot do is refused before anything is written, and is nobody's method.
@Suite struct `What a processor cannot do` {
    @Test(arguments: Engine.available)
    func `without a page to enter methods none is begun`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, without: .hostedSetup, card: nil)
        let before = try await shop.allRows()

        let error = await #expect(throws: BillingError.self) {
            _ = try await shop.methods.startSetup(of: ana.id, in: shop.scope, kinds: [], locale: "es") { "\($0)" }
        }

        #expect(error?.code == "processor_incapable")
        #expect(try await shop.allRows() == before)
    }

    @Test(arguments: Engine.available)
    func `without a page to pay no checkout is begun`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, without: .hostedCheckout, card: nil)
        let invoice = try await shop.lastInvoice(of: ana)
        let before = try await shop.allRows()

        let error = await #expect(throws: BillingError.self) { _ = try await shop.openCheckout(invoice, of: ana) }

        #expect(error?.code == "processor_incapable")
        #expect(try await shop.allRows() == before)
    }

    @Test(arguments: Engine.available)
    func `where nobody who is absent is charged, a stored method is none`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, without: .chargeStored)

        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.status == .open)
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).isEmpty)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).methods.isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [(ProcessorCapabilities.refund, Int64(9_990)), (.partialRefund, 5_000)])
    func `without refunds, or parts of them, none is begun`(
        engine: Engine, asked: (missing: ProcessorCapabilities, amount: Int64)
    ) async throws {
        let (shop, ana) = try await open(engine, without: asked.missing)
        let payment = try #require(
            try await shop.payments.payment(of: shop.lastInvoice(of: ana).id, in: shop.scope))
        let before = try await shop.allRows()

        let error = await #expect(throws: BillingError.self) {
            _ = try await Refunds(shop.context).create(
                of: payment.id, amount: Money(asked.amount, .clp), in: shop.scope)
        }

        #expect(error?.code == "processor_incapable")
        #expect(try await shop.allRows() == before)
    }

    @Test(arguments: Engine.available)
    func `all of a charge goes back where parts cannot`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, without: .partialRefund)
        let payment = try #require(
            try await shop.payments.payment(of: shop.lastInvoice(of: ana).id, in: shop.scope))

        #expect(try await Refunds(shop.context).create(of: payment.id, in: shop.scope).state == .succeeded)
    }

    @Test(arguments: Engine.available)
    func `what cannot be given up is in the way until it ends`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, without: .cancel, card: "pm_card_authenticationRequired")
        let invoice = try await shop.lastInvoice(of: ana)

        let error = await #expect(throws: BillingError.self) { _ = try await shop.openCheckout(invoice, of: ana) }
        #expect(error?.code == "payment_in_progress")
        shop.time.advance(.hours(30))
        try await shop.scheduler.runUntilIdle()

        #expect(try await shop.onlyAttempt(of: ana).state == .requiresAction)
    }

    @Test(arguments: Engine.available)
    func `without transfers none is offered at the checkout`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, without: .transfers, card: nil)

        let page = try await shop.openCheckout(shop.lastInvoice(of: ana), of: ana)

        #expect(try await shop.sandbox.checkout(page: page)?.request.kinds == [.card, .bankDebit])
    }

    @Test(arguments: Engine.available)
    func `who calls nobody is not heard`(engine: Engine) async throws {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, webhooks: true,
            altering: { LimitedProcessor($0, without: .webhooks) })
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)

        #expect(try await shop.hearWebhooks() > 0)

        let kept = try await shop.context.database.read { try $0.query("SELECT id FROM processor_callbacks") }
        #expect(kept.isEmpty)
    }

    /// A customer with one invoice, at a shop whose processor lacks something.
    private func open(
        _ engine: Engine, without missing: ProcessorCapabilities, card: String? = "pm_card_visa"
    ) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, altering: { LimitedProcessor($0, without: missing) })
        let ana = try await shop.customer("Ana", card: card)
        _ = try await shop.subscribe(ana, to: 9_990)
        return (shop, ana)
    }
}
