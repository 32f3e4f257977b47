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
    func `P5 a charge that we do not know pays its open invoice, and nobody charges it again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (invoice, charge) = try await shop.chargedUnknown()

        let seen = try await Reconciler(shop.context).compare(dryRun: true)
        #expect(seen.map(\.kind) == [.unknownCharge])
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .open, "a dry run writes nothing")
        _ = try await Reconciler(shop.context).compare(dryRun: false)
        #expect(try await Reconciler(shop.context).compare(dryRun: false) == [], "it is found once")
        try await shop.travel(to: "2026-01-20")

        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(found.map(\.attempt) == [charge.attempt])
        #expect(found.map(\.resolution) == [.paidInvoice])
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.timesCharged() == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 a charge that we do not know of a paid invoice is credit, flagged once and refundable`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (invoice, _) = try await shop.chargedUnknown()
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: invoice.customer, in: shop.scope)
        #expect(try await shop.timesCharged() == 2)

        try await shop.travel(to: "2026-01-20")

        #expect(try await shop.payments.discrepancies(in: shop.scope).map(\.resolution) == [.credited])
        #expect(try await shop.customers.find(invoice.customer, in: shop.scope).balance == -9_990)
        let overpaid = try #require(try await shop.payments.overpayments(in: shop.scope).first)
        #expect(try await Refunds(shop.context).create(of: overpaid.id, in: shop.scope).state == .succeeded)
        #expect(try await shop.customers.find(invoice.customer, in: shop.scope).balance == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 a charge of an invoice that we do not know is credit of whose method it was`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        try await shop.charge(
            .init("att_lost"), of: .init("in_lost"), with: try await shop.methods.list(of: ana.id, in: shop.scope)[0])
        try await shop.charge(.init("att_nobody"), of: .init("in_nobody"), with: nil)

        try await shop.travel(to: "2026-01-17")
        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(Set(found.map(\.resolution)) == [.credited, .open])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -9_990)

        _ = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.amountDue) == [0])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 money that was taken for an attempt that counts as failed is found, flagged and used`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .lostAfter)
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.countOpenAttemptsAsFailed()
        weather.clears()

        _ = try await Reconciler(shop.context).compare(dryRun: false)
        try await shop.travel(to: "2026-01-20")

        #expect(try await shop.payments.discrepancies(in: shop.scope).map(\.kind) == [.takenAfterFailure])
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.status) == [.paid])
        #expect(try await shop.timesCharged() == 1)
        #expect(try await shop.verify() == [])
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

    @Test(arguments: Engine.available)
    func `P5 money that the processor does not have is flagged, and nobody is charged again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        _ = try await shop.subscribe(try await shop.customer("Beto"), to: 5_000)
        try await shop.context.database.write { db in
            try db.execute("DELETE FROM sandbox_charges WHERE amount = 9990")
            try db.execute("UPDATE sandbox_charges SET amount = 5001 WHERE amount = 5000")
        }

        try await shop.travel(to: "2026-01-18")

        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(Set(found.map(\.kind)) == [.notTaken, .otherAmount])
        #expect(found.allSatisfy { $0.resolution == .open })
        #expect(try await shop.timesCharged() == 1)
    }
}

@Suite struct `After a restore` {
    @Test(arguments: Engine.available)
    func `P5 nobody is charged before the processor was asked what happened since the backup`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let (invoice, _) = try await shop.chargedUnknown()
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(beto, to: 5_000)
        try await Restoration(shop.context).begin()
        weather.fallsSilent()
        shop.time.advance(.hours(24 * 32))

        _ = try await shop.scheduler.runDue()
        #expect(try await shop.timesCharged() == 2, "the unknown charge and Beto's first")
        weather.clears()
        let restoring = await #expect(throws: BillingError.self) {
            _ = try await shop.methods.attach(.init("pm_card_visa"), to: invoice.customer, in: shop.scope)
        }
        #expect(restoring?.code == "restoring")
        shop.time.advance(.minutes(1))

        let scheduler = shop.scheduler
        while try await scheduler.runDue() > 0 {}

        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        let settled = try await SandboxLedger(database: shop.context.database, clock: shop.time.clock)
            .paidTwice(in: shop.scope)
        #expect(settled == [])
        #expect(try await shop.invoices.of(beto.id, in: shop.scope).elements.map(\.status) == [.paid, .paid])
        #expect(try await shop.verify() == [])
    }
}

extension Shop {
    /// An open invoice of a customer without a method, for which the processor was paid by an attempt that we do not know.
    fileprivate func chargedUnknown() async throws -> (Invoice, Charge) {
        let ana = try await customer("Ana", card: nil)
        _ = try await subscribe(ana, to: 9_990)
        let other = try await customer("Otra")
        let invoice = try await invoices.open(of: ana.id, in: scope)[0]
        let method = try await methods.list(of: other.id, in: scope)[0]
        return (invoice, try await charge(.init("att_lost"), of: invoice.id, with: method))
    }

    @discardableResult
    fileprivate func charge(
        _ attempt: PaymentAttempt.ID, of invoice: Invoice.ID, with method: PaymentMethod?
    ) async throws -> Charge {
        var token = try await sandbox.method(fromToken: "pm_card_visa", mode: .test).token
        if let method { token = method.token }
        let charge = Charge(
            attempt: attempt, scope: scope, invoice: invoice, money: Money(9_990, .clp), method: token,
            description: "before the backup", returnURL: "http://127.0.0.1/")
        guard case .succeeded = await sandbox.charge(charge) else { throw StorageError.corrupt("not charged") }
        return charge
    }

    fileprivate func timesCharged() async throws -> Int {
        try await SandboxLedger(database: context.database, clock: time.clock).settled(in: scope).count
    }
}
