import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Late calls and slow money` {
    @Test(arguments: Engine.available)
    func `P3 an attempt that counts as failed charges nothing when its call arrives late`(engine: Engine) async throws {
        let faults = SandboxFaults { if case .charge = $0 { .lostBefore } else { nil } }
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: faults)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        shop.time.advance(.minutes(5))
        try await shop.scheduler.runUntilIdle()
        let failed = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        #expect(failed.state == .failed)

        // The worker that stood still goes on: its call reaches the same books, without the fault.
        let method = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        let sandbox = SandboxProcessor(
            database: shop.context.database, clock: shop.time.clock, chance: .seeded(9), baseURL: "http://127.0.0.1")
        let late = await sandbox.charge(
            Charge(
                attempt: failed.id, account: ProcessorAccount(shop.scope), invoice: invoice.id, money: failed.money,
                method: method.token,
                description: "", returnURL: ""))
        #expect(!late.isSuccess)
    }

    @Test(arguments: Engine.available)
    func `P10 the retries go on after a payment by other means came to nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        let bad = try await shop.methods.list(of: ana.id, in: shop.scope)[1]
        _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-28")
        let invoice = try await shop.invoices.open(of: ana.id, in: shop.scope)[0]

        let url = try await shop.payments.startCheckout(
            invoice.id, of: ana.id, in: shop.scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })
        let page = String(url.split(separator: "/").last ?? "")
        _ = try await shop.sandbox.pay(page: page, with: TestMethodEntry(.transfer))
        // A week later the transfer is given up: the days 1, 3, 5 have passed under it, and the last retry is still made.
        try await shop.travel(to: "2026-03-20")

        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        #expect(attempts.last?.method == bad.id)
        #expect(attempts.allSatisfy { !$0.state.isOpen })
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).nextAttemptAt == nil)
    }
}
