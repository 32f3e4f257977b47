import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// A processor's own list against our books: P5, P7.
@Suite struct `Comparing with the processor's list` {
    @Test(arguments: Engine.available)
    func `P5 books that agree are left alone, every day`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for card in ["pm_card_visa", "pm_card_chargeCustomerFail", "pm_bankDebit", "pm_bankDebitFails"] {
            _ = try await shop.subscribe(try await shop.customer("Ana", card: card), to: 9_990)
        }
        try await shop.travel(to: "2026-02-20")

        #expect(try await shop.payments.discrepancies(in: shop.scope) == [])
        #expect(try await Reconciler(shop.context).compare(since: Instant(seconds: 0), dryRun: true) == [])
    }

    @Test(arguments: Engine.available)
    func `P5 a processor that is silent for days is asked every hour, and compared in the end`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let (invoice, _) = try await shop.chargedUnknown()
        weather.fallsSilent()
        try await shop.travel(to: "2026-01-17")
        #expect(try await shop.payments.discrepancies(in: shop.scope) == [])

        weather.clears()
        shop.time.advance(.hours(2))
        try await shop.scheduler.runUntilIdle()

        #expect(try await shop.payments.discrepancies(in: shop.scope).map(\.invoice) == [invoice.id])
    }
}

extension Shop {
    /// An open invoice of a customer without a method, for which the processor was paid by an attempt that we do not know.
    func chargedUnknown() async throws -> (Invoice, Charge) {
        let ana = try await customer("Ana", card: nil)
        _ = try await subscribe(ana, to: 9_990)
        let other = try await customer("Otra")
        let invoice = try await invoices.open(of: ana.id, in: scope)[0]
        let method = try await methods.list(of: other.id, in: scope)[0]
        return (invoice, try await charge(.init("att_lost"), of: invoice.id, with: method))
    }

    @discardableResult
    func charge(
        _ attempt: PaymentAttempt.ID, of invoice: Invoice.ID, with method: PaymentMethod?
    ) async throws -> Charge {
        var token = try await sandbox.method(fromToken: "pm_card_visa", at: ProcessorAccount(scope)).token
        if let method { token = method.token }
        let charge = Charge(
            attempt: attempt, account: ProcessorAccount(scope), invoice: invoice, money: Money(9_990, .clp),
            method: token,
            description: "before the backup", returnURL: "http://127.0.0.1/")
        guard case .succeeded = await sandbox.charge(charge) else { throw StorageError.corrupt("not charged") }
        return charge
    }

    func timesCharged() async throws -> Int {
        try await SandboxLedger(database: context.database, clock: time.clock).settled(in: scope).count
    }
}
