import Billing
import Core
import Storage
import TestSupport
import Testing

/// Everything that a customer owes, by one press of a button that named all of it (U6).
@Suite struct `Paying everything` {
    let weather = Weather()

    func shop(on engine: Engine) async throws -> Shop {
        try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
    }

    /// - Returns: what is owed, each by an invoice that is paid by hand.
    func owing(
        _ shop: Shop, _ name: String = "Ana", card: String = "pm_card_visa", _ amounts: [Int64] = [5_000, 7_000]
    ) async throws -> (Customer, Debt) {
        let ana = try await shop.customer(name, card: card)
        for amount in amounts {
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        return (ana, try await shop.invoices.debt(of: ana.id, in: shop.scope))
    }

    func offer(_ debt: Debt) throws -> DebtOffer {
        try #require(debt.methods.first.flatMap { debt.offer(with: $0.id) })
    }

    @Test(arguments: Engine.available)
    func `is a charge for each thing, oldest first, and pressing twice at once charges each once`(engine: Engine)
        async throws
    {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop)
        let offer = try offer(debt)
        #expect(offer.parts.map(\.money.amount) == [5_000, 7_000])

        async let first = Result.of { try await shop.payments.payEverything(of: ana.id, in: shop.scope, as: offer) }
        async let second = Result.of { try await shop.payments.payEverything(of: ana.id, in: shop.scope, as: offer) }
        let pressed = await [first, second]

        #expect(pressed.flatMap { (try? $0.get()) ?? [] }.count == 2)
        for case .failure(let error) in pressed { #expect((error as? BillingError)?.code == "offer_outdated") }
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  5000  succeeded", "2026-01-31  7000  succeeded",
            ])
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test func `C2 takes no other customer's method and no other's invoice`() async throws {
        let shop = try await shop(on: .sqlite)
        let (ana, debt) = try await owing(shop)
        let (beto, _) = try await owing(shop)
        let offer = try offer(debt)

        await #expect(throws: BillingError.self) {
            _ = try await shop.payments.payEverything(of: beto.id, in: shop.scope, as: offer)
        }
        let theirs = try #require(try await shop.methods.list(of: beto.id, in: shop.scope).first)
        await #expect(throws: BillingError.outdated) {
            _ = try await shop.payments.payEverything(
                of: beto.id, in: shop.scope, as: DebtOffer(method: theirs.id, parts: offer.parts))
        }

        #expect(try await shop.processorBooks() == "")
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope) == debt)
    }
}

extension BillingError {
    static let outdated = BillingError.conflict(
        "offer_outdated", "What is owed has changed since this was offered: nothing was charged.")
}

extension Result where Failure == any Error {
    static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
