import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

extension `Notices` {
    @Test(arguments: [
        (Pause.Effect.atPeriodEnd, "Tu suscripción a Plan se pausa el 15 de febrero de 2026"),
        (.immediately, "Pausamos tu suscripción a Plan"),
    ])
    func `of a pause say that it has begun only where it has, and until when it lasts`(
        effect: Pause.Effect, subject: String
    ) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15")
        let shop = desk.shop
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let paused = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .lasting(.monthly), effect: effect)
        let end = try #require(paused.pause?.resumesAt)

        let letter = try #require(try await desk.letters(.subscriptionPaused).last)

        #expect(letter.subject == subject)
        #expect(letter.text.contains("se reanuda sola el \(shop.merchant.zone.date(at: end).day) de"))
    }
}
