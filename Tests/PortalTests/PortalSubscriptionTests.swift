import Billing
import Core
import Foundation
import HummingbirdTesting
import Localization
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// How a subscription is paid for, and its days, each told once.
@Suite struct `A subscription in the portal` {
    @Test func `one that has ended says one day, and no period`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Termina el 27 feb") && browser.page.says("27 de febrero de 2026"))
            try await shop.travel(to: "2026-03-05")
            let later = try await desk.browser(of: ana, client)
            try await later.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(later.page.says("Terminó el 27 de febrero de 2026."))
            for wrong in ["28 de febrero", "Período", "Último día", "Próximo cobro"] {
                #expect(!later.page.says(wrong), "\(wrong)")
            }
        }
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.subscriptionCanceled).last)
        #expect(letter.text.contains("terminó el 27 de febrero de 2026"))
    }

    @Test func `a pause that is to come is on its badge, and the nearest charge comes first`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let paused = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-02-10")
        _ = try await shop.subscribe(ana, to: 5_000)
        _ = try await shop.subscriptions.pause(
            paused.id, of: ana.id, in: shop.scope, for: .lasting(try Recurrence(every: 2, .month)))

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("Se pausa el 28 feb"))
            let near = try #require(browser.page.body.range(of: "$5.000 el 10 de marzo de 2026"))
            let far = try #require(browser.page.body.range(of: "$9.990 el 28 de abril de 2026"))
            #expect(near.lowerBound < far.lowerBound)

            try await browser.get("/p/tienda-sur/subscriptions")
            // Only the other one is told to be active.
            #expect(browser.page.says("Se pausa el 28 feb"))
            #expect(browser.page.body.matches(of: />Activa<\/span>/).count == 1)
        }
    }
}
