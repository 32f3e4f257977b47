import Billing
import Core
import Storage

extension Shop {
    /// Ana's trial ended on 22 January, her card said no on that day and on the next, and that was the last try.
    public static func givenUp(
        _ ending: DunningPolicy.Ending, storing engine: Engine
    ) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [1], ending: ending)
        }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-24")
        return (shop, ana, subscription)
    }
}
