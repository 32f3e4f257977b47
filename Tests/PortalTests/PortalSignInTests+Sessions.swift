import Access
import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal sign-in` {
    @Test func `opens a session of the API once, and only by GET or by its button (S08, A12)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let sessions = PortalSessions(desk.shop.context)
        let (_, direct) = try await sessions.create(for: ana.id, in: desk.shop.scope)
        let (_, shared) = try await sessions.create(for: ana.id, opening: .share, in: desk.shop.scope)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.go(.head, direct)
            try await browser.get(direct)
            #expect(browser.page.says("Hola, Ana"))
            try await Browser(client).get(direct).expect(status: 410)

            let preview = Browser(client)
            try await preview.get(shared)
            #expect(preview.page.status == 200 && !preview.cookies.keys.contains("visit_tienda-sur"))
            try await preview.submit(String(shared.split(separator: "/").last ?? ""))
            #expect(preview.page.says("Hola, Ana"))
        }
    }

    @Test(arguments: [
        ["Sec-Purpose": "prefetch;prerender"], ["Purpose": "prefetch"], ["X-Moz": "prefetch"],
        ["Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"], ["Sec-Fetch-Dest": "iframe"],
        ["Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"],
    ])
    func `opens a session for the browser that goes there, not for what looks ahead (A12)`(
        headers: [String: String]
    ) async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)

        try await desk.walk { client in
            let ahead = Browser(client)
            try await ahead.go(.get, url, nil, false, headers)
            #expect(ahead.page.status == 200 && !ahead.cookies.keys.contains("visit_tienda-sur"))

            let person = Browser(client)
            let going = ["Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"]
            try await person.go(.get, url, nil, false, going).expect(status: 303)
            #expect(person.cookies.keys.contains("visit_tienda-sur"))
        }
    }
}
