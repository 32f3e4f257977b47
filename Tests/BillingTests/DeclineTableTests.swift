import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What follows from a refusal is the adapter's data, and no list of ours.
@Suite struct `What refusals mean` {
    private struct Tabled: AlteredProcessor {
        let inner: any Processor
        let declines: DeclineTable
    }

    @Test(arguments: Engine.available, [(DeclineTable.Retry.later, 2), (.otherMethod, 1), (.stepUp, 1)])
    func `P10 one that may pass is tried again on its method by itself, and no other`(
        engine: Engine, expected: (retry: DeclineTable.Retry, tries: Int)
    ) async throws {
        let table = DeclineTable([.init("generic_decline", expected.retry)])
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, altering: { Tabled(inner: $0, declines: table) })
        let ana = try await refused(in: shop)

        try await shop.travel(to: "2026-03-01")

        let attempts = try await shop.payments.attempts(of: shop.lastInvoice(of: ana).id, in: shop.scope)
        #expect(attempts.count == expected.tries)
    }

    @Test(arguments: Engine.available, [(DeclineTable.Retry.otherMethod, true), (.never, false)])
    func `P10 after one that ends everything the next method is not tried either`(
        engine: Engine, expected: (retry: DeclineTable.Retry, isPaid: Bool)
    ) async throws {
        let table = DeclineTable([.init("generic_decline", expected.retry)])
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, altering: { Tabled(inner: $0, declines: table) })
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }
        let ana = try await refused(in: shop)
        _ = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)

        try await shop.travel(to: "2026-02-28")

        #expect(try await (shop.lastInvoice(of: ana).status == .paid) == expected.isPaid)
    }

    @Test(arguments: Engine.available)
    func `P10 the network's own word is kept for the merchant`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        _ = try await shop.subscribe(ana, to: 9_990)

        let attempt = try await shop.onlyAttempt(of: ana)
        #expect(attempt.declineCode == "insufficient_funds")
        #expect(attempt.networkDeclineCode == "51")
    }

    /// Paid at first; the card that is charged from then on is refused.
    private func refused(in shop: Shop) async throws -> Customer {
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let visa = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        _ = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.detach(visa.id, in: shop.scope)
        return ana
    }
}
