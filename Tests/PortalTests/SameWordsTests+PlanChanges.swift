import Billing
import Core
import HummingbirdTesting
import Localization
import MailTestSupport
import PortalTestSupport
import TestSupport
import Testing

extension `Page, letter and paper` {
    @Test(arguments: readers)
    func `say alike what a change of plan brings`(reading: Reading) async throws {
        let desk = try await PortalDesk.open(reading.engine, on: "2026-01-15")
        let shop = desk.shop
        let ana = try await reading.customer("Ana", of: shop)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let plus = try await shop.price(14_990, named: "Plan Plus")
        try await shop.travel(to: "2026-01-25")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: plus.id)], proration: .alwaysInvoice)
        let quote = try await shop.subscriptions.preview(
            change, of: subscription.id, of: ana.id, in: shop.scope
        ).quote
        _ = try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope)

        let page = try await desk.subscriptionPage(subscription, ana)
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.planChanged).last)
        let plan = try #require(page.text(after: "<h1>"))
        let label = reading.say.nextChargeLabel
        let next = try #require(page.text(after: "<dt>\(label)</dt><dd>"))
        #expect(plan == "Plan Plus" && letter.subject == reading.say.planChangedMailSubject(plan))
        #expect(letter.text.contains("\(label): \(next)"), "\(next): \(letter.text)")
    }
}
