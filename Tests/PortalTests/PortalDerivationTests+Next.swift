import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `An amount that explains itself` {
    @Test(arguments: [
        ("es", "¿Por qué este monto?", "Así se calcula el próximo cobro, tal como está hoy."),
        ("pt", "Por que este valor?", "Assim se calcula a próxima cobrança, como está hoje."),
        ("en", "Why this amount?", "How the next charge is worked out, as things stand today."),
    ])
    func `M5 the next charge of a subscription opens its derivation, and so does a change before it is made`(
        language: String, question: String, lead: String
    ) async throws {
        let story = try await PlanChangeDesk.open(proration: .createProrations)
        let steps = "<details class=\"why\"><summary>\(question)</summary>"
        try await story.walk { browser in
            try await browser.get(story.path + "?lang=\(language)")
            #expect(browser.page.says(steps) && browser.page.says(lead), "\(browser.page)")
            #expect(browser.page.says("1 × $9.990") || browser.page.says("1 × "), "\(browser.page)")
            // What waits for the next charge is derived with it.
            try await browser.get(story.path + "/plan/\(story.plus.id)?lang=\(language)")
            #expect(browser.page.says(steps) && browser.page.says(lead), "\(browser.page)")
        }
    }

    @Test func `M5 what is charged today for a change is told by its days`() async throws {
        let story = try await PlanChangeDesk.open()
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            #expect(browser.page.says("Devolución de 21 días de los 31 del período, que completo costó $9.990"))
            #expect(browser.page.says("Por 21 días de los 31 del período, que completo cuesta $14.990"))
            #expect(!browser.page.says("Así se calcula el próximo cobro"))
        }
    }
}
