import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of what is offered to who leaves` {
    @Test func `of an offer that is seen, comes back with an error, and is taken`() async throws {
        let story = try await RetentionDesk.open()
        try await story.walk { browser in
            let page = try await browser.get(story.path + "/cancellation")
            try keep(CancellationPage.self, "offered", page)
            let wrong = try story.press(page, ["reason": "unused", "comment": "4242 4242 4242 4242"])
            let answer = try await browser.post(story.path + "/retention", wrong)
            try keep(CancellationPage.self, "offered-with-an-error", answer)
            let taken = try await browser.post(story.path + "/retention", try story.press(page))
            try keep(SubscriptionPage.self, "offer-taken", taken)
        }
    }

    @Test func `of a cheaper plan beside the way out, and of a change that ends what was offered`() async throws {
        let story = try await RetentionDesk.open()
        let year = try await story.shop.price(99_900, every: .yearly, named: "Plan anual")
        let lite = try await story.shop.price(4_990, named: "Plan Lite")
        let sold = [story.subscription.items[0].price, year, lite].map { PlanChoices.Product($0.product, [$0.id]) }
        try await story.desk.allow {
            $0.subscriptionUpdate = PlanChoices([.price], among: sold, proration: .alwaysInvoice)
        }
        try await story.walk { browser in
            let page = try await browser.get(story.path + "/cancellation")
            try keep(CancellationPage.self, "with-a-cheaper-plan", page)
            try await browser.post(story.path + "/retention", try story.press(page))
            try keep(PlanChangePage.self, "ends-an-offer", try await browser.get(story.path + "/plan/\(year.id)"))
        }
    }

    @Test func `of an offer in English, for some months`() async throws {
        let story = try await RetentionDesk.open(holdout: nil)
        let coupon = try await Coupons(story.shop.context).create(
            reduction: .percent(try Rate("25")), duration: .repeating(months: 3), in: story.shop.scope)
        try await story.desk.allow {
            $0.retention = RetentionOffer(coupon.id, holdout: 0)
            $0.subscriptionPause = nil
        }
        try await story.walk { browser in
            let page = try await browser.get(story.path + "/cancellation?lang=en")
            try keep(CancellationPage.self, "offered-in-english", page)
        }
    }
}
