import Billing
import Core
import Storage
import TestSupport
import Testing

/// What goes back of a payment that came in parts, and its papers.
extension `Paying a part` {
    /// 7,000 that were paid by `first` and then the rest.
    private func paidInParts(
        _ engine: Engine, _ first: Int64 = 3_000
    ) async throws -> (Shop, Invoice.ID, [PaymentAttempt]) {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(first, of: debt))
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(7_000 - first, of: left))
        let id = debt.items[0].invoice.id
        return (shop, id, try await shop.payments.attempts(of: id, in: shop.scope))
    }

    @Test(arguments: Engine.available)
    func `M7 all of a payment in parts is no one refund, and each goes back by itself`(engine: Engine) async throws {
        let (shop, id, parts) = try await paidInParts(engine)
        let payment = try #require(try await shop.payments.payment(of: id, in: shop.scope))
        let refunds = Refunds(shop.context)

        let error = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, in: shop.scope)
        }
        #expect(error?.code == "charge_ambiguous")
        #expect(try await refunds.of(id, in: shop.scope).isEmpty)

        let last = try await refunds.create(of: payment.id, amount: Money(4_000, .clp), in: shop.scope)
        let first = try await refunds.create(of: payment.id, in: shop.scope)
        #expect([first.attempt, last.attempt] == parts.map(\.id))
        #expect([first.money.amount, last.money.amount] == [3_000, 4_000])
        #expect(try await shop.sum(of: .cash) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 an amount goes back by the newest charge that has as much`(engine: Engine) async throws {
        let (shop, id, parts) = try await paidInParts(engine, 4_000)
        let payment = try #require(try await shop.payments.payment(of: id, in: shop.scope))

        let large = try await Refunds(shop.context).create(
            of: payment.id, amount: Money(4_000, .clp), in: shop.scope)
        let small = try await Refunds(shop.context).create(
            of: payment.id, amount: Money(1_000, .clp), in: shop.scope)
        #expect([large.attempt, small.attempt] == parts.map(\.id))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 parts of what is void are no one refund either`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(3_000, of: debt))
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(2_000, of: left))
        let id = debt.items[0].invoice.id
        _ = try await shop.invoices.void(id, in: shop.scope)
        let payment = try #require(try await shop.payments.payment(of: id, in: shop.scope))

        let error = await #expect(throws: BillingError.self) {
            _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        }
        #expect(error?.code == "charge_ambiguous")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M8 each part has a receipt of its own, and the last is the invoice's`(engine: Engine) async throws {
        let (shop, id, parts) = try await paidInParts(engine)
        let receipts = Receipts(shop.context)

        for part in parts {
            let receipt = try #require(try await receipts.receipt(of: id, by: part.id, in: shop.scope))
            #expect(receipt.attempt == part.id && receipt.money == part.money)
        }
        #expect(try await receipts.receipt(of: id, in: shop.scope)?.attempt == parts.last?.id)
        #expect(try await receipts.receipt(of: id, by: .init("att_other"), in: shop.scope) == nil)
    }

    @Test(arguments: Engine.available)
    func `U1 a card that paid a part pays the rest when it becomes the default`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop, [(7_000, 20)])
        let visa = try #require(debt.methods.first)
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(3_000, of: debt))

        _ = try await shop.methods.adopt(visa.id, of: ana.id, in: shop.scope, paying: Money(4_000, .clp))

        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.sum(of: .cash) == 7_000)
        #expect(try await shop.verify() == [])
    }
}
