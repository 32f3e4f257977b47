import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Promotion codes` {
    @Test(arguments: Engine.available)
    func `are found however they are typed: in any case, and with spaces`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(reduction: .percent(try Rate("50")), duration: .once, in: shop.scope)
        let code = try await coupons.createCode("VERANO26", for: half.id, in: shop.scope)

        for typed in ["VERANO26", " verano26 ", "VERANO 26", "ve ra no 26"] {
            let found = try await PromotionCodes(shop.context).find(
                typed, for: subscription.id, of: ana.id, in: shop.scope)
            #expect(found.id == code.id, "\(typed)")
        }
        await #expect(throws: PromotionRefusal.unknown) {
            try await PromotionCodes(shop.context).find(
                "VERANO 27", for: subscription.id, of: ana.id, in: shop.scope)
        }
    }
}
