import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `A request without an account` {
    /// A processor that gives nothing up: it does not answer, or the money is on its way.
    private struct Firm: AlteredProcessor {
        let inner: any Processor
        let answer: ChargeOutcome

        func cancel(_ attempt: AttemptReference) async -> ChargeOutcome { answer }
    }

    /// Ana has one that is paid, and another one whose first payment is under way, as a second customer with her address.
    private func twice(_ shop: Shop, second card: String) async throws -> (paid: Subscription, waiting: Subscription) {
        let paid = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let second = try await shop.customer("Ana", card: card)
        return (paid, try await shop.subscribe(second, to: 4_990))
    }

    @Test(
        arguments: Engine.available,
        ["pm_bankDebit", "pm_card_chargeCustomerFailLostAnswerAfter"])
    func `P6 whose first payment is under way waits for the merchant, alone and among all`(
        engine: Engine, card: String
    ) async throws {
        for kind in CancellationRequest.Kind.allCases {
            let shop = try await Shop.open(on: "2026-01-15", storing: engine)
            let (paid, waiting) = try await twice(shop, second: card)
            #expect(waiting.status == .incomplete)

            let alone = try await confirm(try await ask(kind, "ana@example.com", shop), .one(waiting.id), shop)
            #expect(alone.state == .waitingForMerchant && alone.subscriptions.isEmpty)
            #expect(alone.customer == waiting.customer && alone.dueBack == nil)
            #expect(alone.left == [waiting.id] && alone.result(of: []) == .paymentUnderWay)
            #expect(try await requests(shop).find(alone.id, in: shop.scope) == alone)
            #expect(try await shop.subscriptions.find(waiting.id, in: shop.scope).status == .incomplete)

            let all = try await confirm(
                try await ask(kind, "ana@example.com", shop, what: "Todo"), .all, shop)
            #expect(all.state == .waitingForMerchant && all.subscriptions == [paid.id])
            #expect(all.left == [waiting.id])
            #expect(try await requests(shop).left(by: all).map(\.id) == [waiting.id])
            #expect(try await shop.subscriptions.find(paid.id, in: shop.scope).renews == false)
            #expect(try await shop.verify().isEmpty)
        }
    }

    @Test(
        arguments: Engine.available,
        [ChargeOutcome.pending(ChargeReferences()), .unknown("no answer")])
    func `P6 whose first payment cannot be given up waits for the merchant, and nothing fails`(
        engine: Engine, answer: ChargeOutcome
    ) async throws {
        let shop = try await Shop.open(
            on: "2026-01-15", storing: engine, altering: { Firm(inner: $0, answer: answer) })
        let (paid, waiting) = try await twice(shop, second: "pm_card_authenticationRequired")

        let all = try await confirm(try await ask(.cancel, "ana@example.com", shop), .all, shop)

        #expect(all.state == .waitingForMerchant && all.subscriptions == [paid.id])
        let invoice = try #require(waiting.latestInvoice)
        let attempts = try await shop.payments.attempts(of: invoice, in: shop.scope)
        #expect(attempts.map(\.state) == [.requiresAction])
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `whose first payment only waits for its customer gives that up, and ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (paid, waiting) = try await twice(shop, second: "pm_card_authenticationRequired")

        let all = try await confirm(try await ask(.cancel, "ana@example.com", shop), .all, shop)

        #expect(all.state == .done && Set(all.subscriptions) == [paid.id, waiting.id])
        #expect(try await shop.subscriptions.find(waiting.id, in: shop.scope).status == .canceled)
        #expect(try await shop.verify().isEmpty)
    }
}
