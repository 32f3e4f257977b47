import Billing
import Core
import Storage
import TestSupport
import Testing

/// What becomes of the rest.
extension `Paying a part` {
    @Test(arguments: Engine.available)
    func `U6, P10 the rest is charged on the day on which all of it would have been`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsOneCharge(with: .decline("insufficient_funds"))
        try await shop.travel(to: "2026-02-28")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let before = try #require(debt.items.first?.invoice.nextAttemptAt)
        let offer = try #require(try debt.offer(of: Money(4_000, .clp), with: other.id))

        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        let left = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.first)
        #expect(left.refusal == nil && left.invoice.nextAttemptAt == before)
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-08")
        let attempts = try await shop.payments.attempts(of: left.invoice.id, in: shop.scope)
        #expect(attempts.filter(\.hasPaid).map(\.money.amount) == [4_000, 5_990])
        #expect(attempts.last?.origin == .retry)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 a part whose call was lost is made again as a part`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        weather.spoilsOneCharge(with: .lostBefore)

        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(3_000, of: debt))
        let waiting = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        #expect(try Debt.totals(waiting.waiting).map(\.amount) == [3_000])
        try await shop.travel(to: "2026-02-01")

        let taken = try await shop.processorBooks().split(separator: "\n").filter { $0.hasSuffix("succeeded") }
        #expect(taken.map { String($0.dropFirst(12)) } == ["3000  succeeded"])
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        #expect(left.items.map(\.invoice.amountRemaining.amount) == [4_000])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7, P7 the part of an invoice that is void is credit, and goes back as far as it came`(
        engine: Engine
    ) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        let invoice = debt.items[0].invoice
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(3_000, of: debt))

        _ = try await shop.invoices.void(invoice.id, in: shop.scope)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        #expect(payment.status == .succeeded && payment.money.amount == 3_000)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -3_000)
        #expect(try await shop.verify() == [])

        let refund = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        #expect(refund.money.amount == 3_000)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.sum(of: .cash) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a credit note may take back what is left, and no more`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        let invoice = debt.items[0].invoice
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(3_000, of: debt))
        let notes = CreditNotes(shop.context)

        await #expect(throws: BillingError.self) {
            _ = try await notes.create(of: invoice.id, amount: Money(4_001, .clp), in: shop.scope)
        }
        _ = try await notes.create(of: invoice.id, amount: Money(1_000, .clp), in: shop.scope)
        #expect(try await shop.payments.payment(of: invoice.id, in: shop.scope)?.money.amount == 6_000)
        _ = try await notes.create(of: invoice.id, amount: Money(3_000, .clp), in: shop.scope)

        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        let payment = try await shop.payments.payment(of: invoice.id, in: shop.scope)
        #expect(payment?.status == .succeeded && payment?.money.amount == 3_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 while a part is under way nothing else is charged, and after it no more than the rest`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults, pause: weather.pause)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        let id = debt.items[0].invoice.id
        weather.slowsOneCharge(by: .seconds(1)) { _ in
            await #expect(throws: BillingError.self) {
                _ = try await shop.invoices.pay(id, in: shop.scope, origin: .api)
            }
        }

        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(3_000, of: debt))
        let rest = try await shop.invoices.pay(id, in: shop.scope, origin: .api)

        #expect(rest.money.amount == 4_000)
        #expect(try await shop.sum(of: .cash) == 7_000)
        #expect(try await shop.payments.overpayments(in: shop.scope).isEmpty)
        #expect(try await shop.verify() == [])
    }
}
