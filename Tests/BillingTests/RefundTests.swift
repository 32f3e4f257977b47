import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Refunds and credit notes` {
    @Test(arguments: Engine.available)
    func `M7 refunds never exceed what was captured, also when they race`(engine: Engine) async throws {
        let (shop, _, invoice) = try await paid(engine)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let refunds = Refunds(shop.context)

        await withTaskGroup { group in
            for _ in 0..<5 {
                group.addTask {
                    _ = try? await refunds.create(of: payment.id, amount: Money(4_000, .clp), in: shop.scope)
                }
            }
        }

        let given = try await refunds.list(in: shop.scope, payment: payment.id).elements
        #expect(given.map(\.state) == [.succeeded, .succeeded])
        let ledger = SandboxLedger(database: shop.context.database, clock: shop.time.clock)
        #expect(try await ledger.settled(in: shop.scope).refunded[.clp]?.amount == 8_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 a refund whose answer is lost is asked again with the same key`(engine: Engine) async throws {
        let lost = LostOnce()
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine,
            faults: SandboxFaults { call in if case .refund = call { lost.take() } else { nil } })
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))

        let refund = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        #expect(refund.state == .pending)
        shop.time.advance(.minutes(5))
        try await shop.scheduler.runUntilIdle()

        #expect(try await Refunds(shop.context).find(refund.id, in: shop.scope).state == .succeeded)
        let ledger = SandboxLedger(database: shop.context.database, clock: shop.time.clock)
        #expect(try await ledger.settled(in: shop.scope).refunded[.clp]?.amount == 9_990)
        #expect(try await shop.verify() == [])
    }

    func paid(_ engine: Engine) async throws -> (Shop, Customer, Invoice) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        return (shop, ana, try await shop.invoices.of(ana.id, in: shop.scope).elements[0])
    }
}
