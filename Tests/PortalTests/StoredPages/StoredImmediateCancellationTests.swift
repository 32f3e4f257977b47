import Billing
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of immediate cancellations` {
    @Test func `with something back, after its day, and afterwards`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.cancellationRefund = RefundRule(.unusedDays, windowDays: 14, mostUsedPercent: 50) }
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 28_000)
        try await desk.shop.travel(to: "2026-02-10")
        let path = "/subscriptions/\(subscription.id)"
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = PortalDesk.home + path + "/cancellation"
            try await keep(CancellationPage.self, "with-a-refund", browser.get(address))
            let answer = try await browser.submit("/cancellation", ["leave": "now"])
            try keep(SubscriptionPage.self, "left-with-a-refund", answer)
        }
        let beto = try await desk.shop.customer("Beto")
        let late = try await desk.shop.subscribe(beto, to: 28_000)
        try await desk.shop.travel(to: "2026-03-01")
        try await keep(
            CancellationPage.self, "refund-too-late", desk.shown("/subscriptions/\(late.id)/cancellation", to: beto))
    }
}
