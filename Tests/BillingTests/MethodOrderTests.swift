import Billing
import Core
import Storage
import TestSupport
import Testing

/// The order of a customer's methods (S57–S61).
@Suite struct `Methods in order` {
    @Test(arguments: Engine.available)
    func `S61 are kept in the order that was asked for, and the first is the default`(engine: Engine) async throws {
        let (shop, ana, methods) = try await three(engine)
        let wanted = [methods[2], methods[0], methods[1]]

        _ = try await shop.methods.reorder(wanted, from: methods, of: ana.id, in: shop.scope)
        let list = try await shop.methods.list(of: ana.id, in: shop.scope)

        #expect(list.map(\.id) == wanted)
        #expect(list.map(\.position) == [1, 2, 3] && list[0].isDefault)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S61 an order that was seen before another changed it, or that names others, changes nothing`(
        engine: Engine
    ) async throws {
        let (shop, ana, methods) = try await three(engine)
        let eva = try await shop.customer("Eva")
        let foreign = try await shop.methods.list(of: eva.id, in: shop.scope)[0].id
        _ = try await shop.methods.makeDefault(methods[1], of: ana.id, in: shop.scope, everywhere: false)
        let now = [methods[1], methods[0], methods[2]]

        for (wanted, seen) in [
            ([methods[2], methods[0], methods[1]], methods), ([methods[1], methods[0], foreign], now),
            ([methods[1], methods[1], methods[0]], now), ([methods[1]], now), ([foreign], [foreign]),
        ] {
            let refusal = await #expect(throws: BillingError.self) {
                _ = try await shop.methods.reorder(wanted, from: seen, of: ana.id, in: shop.scope)
            }
            #expect(refusal?.code == "method_order_outdated")
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).map(\.id) == now)
        #expect(try await shop.methods.list(of: eva.id, in: shop.scope).map(\.id) == [foreign])
    }

    private func three(_ engine: Engine) async throws -> (Shop, Customer, [PaymentMethod.ID]) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        for card in ["pm_card_mastercard", "pm_card_amex"] {
            _ = try await shop.methods.attach(.init(card), to: ana.id, in: shop.scope)
        }
        return (shop, ana, try await shop.methods.list(of: ana.id, in: shop.scope).map(\.id))
    }
}
