import Billing
import Core
import Storage
import TestSupport
import Testing

/// Charges that counted as failed and were taken after all, once parts were paid; and dates that pass meanwhile.
extension `Paying a part` {
    /// 7,000 are owed, of which `lost` was taken and counts as failed here; then 3,000 are paid with another card.
    private func paidPartAfter(
        _ lost: Int64, _ engine: Engine
    ) async throws -> (Shop, Customer, Invoice.ID) {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        weather.spoilsOneCharge(with: .lostAfter)
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(lost, of: debt))
        try await shop.countOpenAttemptsAsFailed()
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let again = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let part = try #require(try again.offer(of: Money(3_000, .clp), with: other.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: part)
        #expect(try await shop.sum(of: .cash) == 3_000)
        return (shop, ana, debt.items[0].invoice.id)
    }

    @Test(arguments: Engine.available)
    func `P7 all of it that comes late pays the invoice, and the part is credit that can be refunded`(
        engine: Engine
    ) async throws {
        let (shop, ana, id) = try await paidPartAfter(7_000, engine)

        _ = try await Reconciler(shop.context).compare(since: Instant(seconds: 0), dryRun: false)

        let invoice = try await shop.invoices.find(id, in: shop.scope)
        #expect(invoice.status == .paid && invoice.amountPaid.amount == 7_000)
        let payment = try #require(try await shop.payments.payment(of: id, in: shop.scope))
        #expect(payment.status == .succeeded && payment.money.amount == 7_000)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -3_000)
        #expect(try await shop.sum(of: .cash) == 10_000)
        #expect(try await shop.sum(of: .receivable) == 0)
        let credited = try await shop.payments.overpayments(in: shop.scope)
        #expect(credited.map(\.money.amount) == [3_000])
        #expect(try await shop.verify() == [])

        _ = try await Refunds(shop.context).create(of: try #require(credited.first).id, in: shop.scope)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.sum(of: .cash) == 7_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 a larger part that comes late pays more, and the payment has not succeeded`(engine: Engine) async throws {
        let (shop, ana, id) = try await paidPartAfter(5_000, engine)

        _ = try await Reconciler(shop.context).compare(since: Instant(seconds: 0), dryRun: false)

        let invoice = try await shop.invoices.find(id, in: shop.scope)
        #expect(invoice.status == .open && invoice.amountRemaining.amount == 2_000)
        #expect(try await shop.payments.payment(of: id, in: shop.scope)?.status == .requiresPaymentMethod)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -3_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 a small part gives way to what pays all, whatever came after it`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        weather.spoilsOneCharge(with: .lostAfter)
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(2_000, of: debt))
        try await shop.countOpenAttemptsAsFailed()
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        for amount: Int64 in [1_000, 5_000] {
            let again = try await shop.invoices.debt(of: ana.id, in: shop.scope)
            let part = try #require(try again.offer(of: Money(amount, .clp), with: other.id))
            _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: part)
        }

        _ = try await Reconciler(shop.context).compare(since: Instant(seconds: 0), dryRun: false)

        let invoice = try await shop.invoices.find(debt.items[0].invoice.id, in: shop.scope)
        #expect(invoice.status == .paid && invoice.amountPaid.amount == 7_000)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -1_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a date that came while a part was under way gives place to the next`(engine: Engine) async throws {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults, pause: weather.pause)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsOneCharge(with: .decline("generic_decline"))
        try await shop.travel(to: "2026-02-28")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let day = try #require(debt.items.first?.invoice.nextAttemptAt)
        weather.slowsOneCharge(by: .seconds(1)) { _ in shop.time.move(to: day + .hours(1)) }
        let part = try #require(try debt.offer(of: Money(4_000, .clp), with: other.id))

        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: part)

        let left = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.first?.invoice)
        #expect(left.amountPaid.amount == 4_000)
        let next = try #require(left.nextAttemptAt)
        #expect(next > shop.time.now)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-03-20")
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.verify() == [])
    }
}
