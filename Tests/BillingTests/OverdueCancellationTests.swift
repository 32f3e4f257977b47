import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Cancelling while renewals are overdue` {
    @Test(arguments: Engine.available)
    func `T5 the period that has begun is billed and kept to its end, and none after it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        // The server was down from February on; nobody has billed 28 February yet.
        shop.time.advance(.hours(33 * 24))

        let canceled = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        let end = shop.merchant.zone.instant(try LocalDateTime("2026-03-31T10:00:00.000"))
        #expect(canceled.cancellation?.effectiveAt == end)

        try await shop.travel(to: "2026-05-02")
        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(ended.status == .canceled)
        #expect(ended.period.end == end)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
    }
}
