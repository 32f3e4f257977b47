import APITestSupport
import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

@testable import API

extension `Kept text` {
    /// Pages that ask nothing of anybody in this world: addresses that lead on, and what only a payment or a new card shows.
    private static let notShown: Set<String> = [
        "/p/:slug/pending/amount", "/p/:slug/pending/plan", "/p/:slug/plans/:id", "/p/:slug/plans/:id/undo",
        "/p/:slug/pending/all/result/:id",
        "/p/:slug/methods/return/:id",
        "/p/:slug/methods/:id/offer",
        "/p/:slug/invoices/exports/:id",
    ]
    private static let files: Set<String> = [
        "/p/:slug/invoices/:id/pdf", "/p/:slug/invoices/:id/receipt/pdf", "/p/:slug/invoices/csv",
        "/p/:slug/invoices/zip", "/p/:slug/invoices/pdf", "/p/:slug/invoices/exports/:id/file",
        "/p/:slug/data/download",
    ]

    @Test func `is checked in every box of the portal`() async throws {
        let full = try await FullDesk.open(.sqlite)
        let shop = full.shop
        let found = try await shop.customers.list(in: shop.scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let portal = PortalDesk(shop: shop)
        let things = try await things(of: ana, portal)
        let pages = portal.table.routes.filter {
            $0.method == .get && $0.audience == .customer && !$0.path.contains("/c/:configuration")
        }.map(\.path).filter { !Self.files.contains($0) }
        try await portal.walk { client in
            // By the mailbox, so that every proof is there that a page may ask for.
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/sign-in/activation")
            try await browser.submit("/sign-in/activation", ["email": "ana@example.com"])
            try await browser.submit("/sign-in/code", ["code": try await portal.lastMail().code])
            var forms: [PageAnswer.Form] = []
            for pattern in pages {
                var isShown = false
                for address in Self.addresses(of: pattern, things) {
                    let page = try await browser.get(address, following: false)
                    guard page.status == 200 else { continue }
                    isShown = true
                    forms += page.forms.filter { !$0.boxes.isEmpty }
                }
                #expect(isShown || Self.notShown.contains(pattern), "nobody sees \(pattern)")
            }
            let before = try await shop.allRows()
            var boxes: Set<String> = []
            for form in forms {
                // What only looks for something keeps nothing, and a password is kept as a hash alone.
                for box in form.boxes where form.isPost && box != "password" {
                    for text in [Self.card, Self.mark] {
                        let answer = try await browser.post(
                            form.action, form.fields.merging([box: text]) { $1 }, following: false)
                        #expect(answer.status == 422, "\(form.action) \(box)")
                    }
                }
                for box in form.boxes where !form.isPost {
                    for text in [Self.card, Self.mark] {
                        let mark = form.action.contains("?") ? "&" : "?"
                        try await browser.get(form.action + mark + box + "=" + Self.escaped(text), following: false)
                    }
                }
                boxes.formUnion(form.boxes)
            }
            #expect(
                boxes.isSuperset(
                    of: [
                        "name", "phone", "tax_id", "line1", "city", "comment", "email", "quantity", "password", "code",
                    ]),
                "\(boxes.sorted())")
            #expect(try await shop.allRows() == before)

            let guest = Browser(client)
            try await guest.get("/p/tienda-sur")
            for address in ["4242424242424242@example.com", "ana\u{202E}@example.com"] {
                // The second button of the form with the password.
                let fields = try #require(guest.page.form("/sign-in/password")).fields
                try await guest.post(
                    "/p/tienda-sur/sign-in", fields.merging(["email": address]) { $1 }, following: false
                )
                .expect(status: 422)
                try await guest.get("/p/tienda-sur/sign-in/activation")
                try await guest.submit("/sign-in/activation", ["email": address], following: false)
                    .expect(status: 422)
                try await guest.get("/p/tienda-sur")
            }
            #expect(try await shop.allRows() == before)

            try await portal.allow { $0.publicCancellation = .argentina }
            let asked = ["name": "Ana", "email": "ana@example.com", "what": "Todo"]
            for (box, text) in asked.keys.flatMap({ box in [Self.card, Self.mark].map { (box, $0) } }) {
                try await guest.get("/p/tienda-sur/cancel")
                let fields = try #require(guest.page.form("/cancel")).fields
                try await guest.post(
                    "/p/tienda-sur/cancel", fields.merging(asked.merging([box: text]) { $1 }) { $1 }, following: false
                )
                .expect(status: 422)
            }

            let card = "4000 0000 0000 9995"
            try await browser.get("/p/tienda-sur/password")
            try await browser.submit("/password", ["password": card], following: false).expect(status: 303)
            for (table, rows) in try await shop.allRows() {
                #expect(!rows.contains { $0.contains(card) || $0.contains(card.filter(\.isNumber)) }, "\(table)")
            }
        }
    }

    /// `/p/:slug/methods/:id/default` of every method.
    private static func addresses(of pattern: String, _ things: [String: [String]]) -> [String] {
        var (addresses, noun) = ([""], "")
        for part in pattern.split(separator: "/").map(String.init) {
            let values = part.hasPrefix(":") ? things[part == ":id" ? noun : part] ?? [] : [part]
            addresses = addresses.flatMap { start in values.map { "\(start)/\($0)" } }
            noun = part
        }
        return addresses
    }
}
