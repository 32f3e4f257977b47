import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Paying everything` {
    @Test(arguments: Engine.available)
    func `charges nothing when something else is owed by now`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop)
        let offer = try offer(debt)
        _ = try await CreditNotes(shop.context).create(
            of: offer.parts[1].invoice, amount: Money(1_000, .clp), in: shop.scope)

        await #expect(throws: BillingError.outdated) {
            _ = try await shop.payments.payEverything(of: ana.id, in: shop.scope, as: offer)
        }

        #expect(try await shop.processorBooks() == "")
    }

    @Test(arguments: Engine.available)
    func `goes on after a refusal that another amount may not meet`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop)
        weather.spoilsOneCharge(with: .decline("insufficient_funds"))

        let attempts = try await shop.payments.payEverything(of: ana.id, in: shop.scope, as: try offer(debt))

        #expect(attempts.map(\.state) == [.failed, .succeeded])
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope).payable
        #expect(left.map(\.invoice.amountRemaining.amount) == [5_000])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: ["pm_card_chargeCustomerFailLostCard", "pm_card_chargeCustomerFailLostAnswerBefore"])
    func `ends where the next charge would fare no better`(card: String) async throws {
        let shop = try await shop(on: .sqlite)
        let (ana, debt) = try await owing(shop, card: card)

        let attempts = try await shop.payments.payEverything(of: ana.id, in: shop.scope, as: try offer(debt))

        #expect(attempts.count == 1)
        let second = try await shop.payments.attempts(of: debt.items[1].invoice.id, in: shop.scope)
        #expect(second.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `tells what was charged before its method was deleted, and charges no more`(engine: Engine) async throws {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults, pause: weather.pause)
        let (ana, debt) = try await owing(shop)
        let offer = try offer(debt)
        weather.slowsOneCharge(by: .seconds(1)) { _ in
            _ = try? await shop.methods.detach(offer.method, of: ana.id, in: shop.scope)
        }

        let attempts = try await shop.payments.payEverything(of: ana.id, in: shop.scope, as: offer)

        #expect(attempts.map(\.state) == [.succeeded])
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).isEmpty)
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope).payable
        #expect(left.map(\.invoice.amountRemaining.amount) == [7_000])
        #expect(try await shop.verify() == [])
    }
}
