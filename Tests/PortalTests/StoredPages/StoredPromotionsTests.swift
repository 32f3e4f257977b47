import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of discounts and billing details` {
    @Test func `of a code that is asked for, refused, foretold and used`() async throws {
        let story = try await PromotionDesk.open()
        try await story.code("VERANO", .repeating(months: 3))
        try await story.walk { browser in
            try await keep(PromotionPage.self, "empty", browser.get(story.path + "/promotion"))
            try await keep(PromotionPage.self, "refused", browser.submit("/promotion", ["code": "INVIERNO"]))
            try await keep(
                PromotionConfirmationPage.self, "three-months", browser.submit("/promotion", ["code": "VERANO"]))
            try await keep(SubscriptionPage.self, "discounted", browser.submit("/promotion/use"))
        }
    }

    @Test func `of whom the invoices of one subscription are made out to`() async throws {
        let story = try await PromotionDesk.open()
        try await story.walk { browser in
            try await keep(DetailsPage.self, "of-a-subscription", browser.get(story.path + "/billing"))
            let made = ["name": "Rojas SpA", "country": "CL"]
            try await keep(SubscriptionPage.self, "made-out-to-another", browser.submit("/billing", made))
            try await keep(DetailsPage.self, "of-a-subscription-alone", browser.get(story.path + "/billing"))
        }
    }
}
