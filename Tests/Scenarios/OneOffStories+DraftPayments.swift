import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of one-off charges` {
    @Test(arguments: Engine.available)
    func `a draft that cannot be charged stays one, and one paid at the counter gets its number`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let draft = try await shop.draft(for: ana, ["Toalla": 2_500])
        let before = try await shop.everything()

        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.finalizeAndPay(draft.id, in: shop.scope)
        }
        #expect(refused?.code == "no_payment_method")
        #expect(try await shop.everything() == before)
        let paid = try await shop.invoices.payOutOfBand(draft.id, in: shop.scope)

        #expect((paid.status, paid.number, paid.amountPaid.amount) == (.paid, "TIENDA-000001", 2_500))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `the method of the invoice is charged, and after it was removed the customer's default`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let first = try await shop.draft(for: ana, ["Toalla": 2_500]) { $0.method = other.id }
        let second = try await shop.draft(for: ana, ["Toalla": 2_500]) { $0.method = other.id }

        let (_, attempt) = try await shop.invoices.finalizeAndPay(first.id, in: shop.scope)
        #expect(attempt?.method == other.id)
        _ = try await shop.methods.detach(other.id, in: shop.scope)
        let (paid, again) = try await shop.invoices.finalizeAndPay(second.id, in: shop.scope)

        #expect(paid.status == .paid)
        #expect(again?.method != other.id)
        #expect(try await shop.verify() == [])
    }
}
