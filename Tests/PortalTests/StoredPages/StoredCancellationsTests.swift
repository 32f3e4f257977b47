import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of who leaves without an account` {
    /// The link of the newest letter.
    private func link(_ shop: Shop) async throws -> String {
        let row = try await shop.context.database.read { db in
            try db.first("SELECT id, letter FROM cancellation_requests ORDER BY created_at DESC, id DESC")
        }
        let found = try #require(row)
        return try CancellationMail(sealed: found.blob("letter"), for: found.id("id"), shop.context.keys).link
    }

    @Test func `with nothing that is known, and past the days of a withdrawal`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.publicCancellation = .europeanUnion }
        let shop = desk.shop
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        try await shop.travel(to: "2026-02-15")

        try await desk.walk { client in
            let stranger = Browser(client)
            try await stranger.get(PortalDesk.home + "/cancel")
            let unknown = ["name": "Eva Paz", "email": "eva@example.com", "what": "El plan mensual"]
            try await stranger.submit("/cancel", unknown)
            let first = try await link(shop)
            try await keep(PublicCancellationProofPage.self, "nothing", stranger.get(first))
            let action = String(first.split(separator: "/").last ?? "")
            try await keep(CancellationReceiptPage.self, "nothing", stranger.submit(action))

            shop.time.advance(.seconds(1))
            let late = Browser(client)
            try await late.get(PortalDesk.home + "/withdraw")
            let own = ["name": "Ana Rojas", "email": "ana@example.com", "what": "El plan mensual"]
            try await late.submit("/withdraw", own)
            let second = try await link(shop)
            try await keep(PublicCancellationProofPage.self, "late", late.get(second))
            let press = String(second.split(separator: "/").last ?? "")
            let choice = ["choice": subscription.id.rawValue]
            try await keep(CancellationReceiptPage.self, "late", late.submit(press, choice))
        }
    }

    @Test func `with one that goes on, for its first payment is under way`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.publicCancellation = .europeanUnion }
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana", card: "pm_bankDebit"), to: 4_990)

        try await desk.walk { client in
            let owner = Browser(client)
            try await owner.get(PortalDesk.home + "/cancel")
            let own = ["name": "Ana Rojas", "email": "ana@example.com", "what": "Los dos planes"]
            try await owner.submit("/cancel", own)
            let link = try await link(desk.shop)
            try await owner.get(link)
            let press = String(link.split(separator: "/").last ?? "")
            try await keep(CancellationReceiptPage.self, "left", owner.submit(press, ["choice": "all"]))
        }
    }
}
