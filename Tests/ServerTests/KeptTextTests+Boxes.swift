import APITestSupport
import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import API

extension `Kept text` {
    @Test func `is checked in every box of the portal`() async throws {
        let full = try await FullDesk.open(.sqlite)
        let shop = full.shop
        let found = try await shop.customers.list(in: shop.scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let subscriptions = try await shop.subscriptions.list(in: shop.scope, customer: ana.id).elements
        let portal = PortalDesk(shop: shop)
        try await portal.walk { client in
            let browser = try await portal.browser(of: ana, client)
            var boxes: Set<String> = []
            let pages =
                ["/details", "/details/email"] + subscriptions.map { "/subscriptions/\($0.id)/cancellation" }
                + ["/methods", "/pending", "/visits"]
            let before = try await shop.allRows()
            for page in pages {
                let shown = try await browser.get("/p/tienda-sur" + page, following: false)
                guard shown.status == 200 else { continue }
                for form in shown.forms {
                    for box in form.boxes {
                        for text in [Self.card, Self.mark] {
                            let answer = try await browser.post(
                                form.action, form.fields.merging([box: text]) { $1 }, following: false)
                            #expect(answer.status == 422, "\(page) \(box)")
                        }
                        boxes.insert(box)
                    }
                }
            }
            #expect(
                boxes.isSuperset(of: ["name", "phone", "tax_id", "line1", "city", "comment", "email"]),
                "\(boxes.sorted())")
            #expect(try await shop.allRows() == before)

            let guest = Browser(client)
            try await guest.get("/p/tienda-sur")
            for address in ["4242424242424242@example.com", "ana\u{202E}@example.com"] {
                try await guest.submit("/sign-in", ["email": address], following: false).expect(status: 422)
                try await guest.get("/p/tienda-sur")
            }
            #expect(try await shop.allRows() == before)
        }
    }
}
