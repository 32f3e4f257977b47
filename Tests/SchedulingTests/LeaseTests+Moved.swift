import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `Leases` {
    @Test(arguments: Engine.available)
    func `P10 an invoice whose day has moved while a worker held it is not charged on the old one`(
        engine: Engine
    ) async throws {
        let (shop, ana, invoice) = try await behind(engine)
        shop.time.move(to: try #require(invoice.nextAttemptAt) + .minutes(1))
        let job = try #require(try await claim(shop, of: [.invoice]).first)
        let later = shop.time.now + .hours(48)
        try await shop.context.write { tx in
            var moved = try tx.invoices.find(invoice.id, in: shop.scope)
            moved.wait(until: later)
            try tx.invoices.update(moved)
            try tx.jobs.schedule(.invoice, invoice.id.rawValue, in: shop.scope, at: later)
        }
        let before = try await shop.payments.attempts(of: invoice.id, in: shop.scope).count

        try await Invoices(shop.context).collect(for: job)

        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).count == before)
        shop.time.move(to: later)
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `P10 an invoice that a worker holds while the clock goes back is tried on its day`(engine: Engine) async throws
    {
        let (shop, ana, invoice) = try await behind(engine)
        let day = try #require(invoice.nextAttemptAt)
        shop.time.move(to: day + .minutes(1))
        let job = try #require(try await claim(shop, of: [.invoice]).first)
        shop.time.move(to: day - .hours(1))

        try await Invoices(shop.context).collect(for: job)
        try await shop.context.write { try $0.jobs.finish(job) }

        shop.time.move(to: day + .minutes(2))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
    }

    /// Whoever set it may have been told that its commit failed.
    @Test(arguments: Engine.available)
    func `D6 a job that is said to fail after it has set its next time keeps that`(engine: Engine) async throws {
        let (shop, _, invoice) = try await behind(engine)
        let day = try #require(invoice.nextAttemptAt)
        shop.time.move(to: day + .minutes(1))
        let job = try #require(try await claim(shop, of: [.invoice]).first)
        let (now, later) = (shop.time.now, shop.time.now + .hours(48))
        try await shop.context.write { try $0.jobs.schedule(.invoice, invoice.id.rawValue, in: shop.scope, at: later) }

        try await shop.context.write { try $0.jobs.postpone(job, until: now, because: "lost", quarantined: now) }

        #expect(try await claim(shop, of: [.invoice]).isEmpty)
        shop.time.move(to: later)
        #expect(try await claim(shop, of: [.invoice]).map(\.subject) == [invoice.id.rawValue])
    }

    /// Ana's renewal was refused: it is tried again on a day.
    private func behind(_ engine: Engine) async throws -> (shop: Shop, ana: Customer, invoice: Invoice) {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsOneCharge(with: .decline("generic_decline"))
        try await shop.travel(to: "2026-02-28")
        return (shop, ana, try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.first?.invoice))
    }
}
