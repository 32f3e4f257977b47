import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of files that are made` {
    @Test func `while they are made, when they are ready, and when they failed`() async throws {
        let desk = try await PortalDesk.open(on: "2025-01-01")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 990, every: .daily)
        try await shop.travel(to: "2025-07-25")
        let export = try await Exports(shop.context).ask(
            .pdf, year: 2025, papers: 1_200, locale: "es", for: ana.id, in: shop.scope)
        let path = "/invoices/exports/\(export.id)"
        func stands(_ state: Export.State, done: Int, size: Int?) async throws {
            try await shop.context.database.write { db in
                _ = try db.execute(
                    "UPDATE exports SET state = \(state), done = \(done), size = \(size) WHERE id = \(export.id)")
            }
        }
        try await stands(.running, done: 62, size: nil)
        try await keep(ExportPage.self, "running", desk.shown(path, to: ana))
        try await stands(.ready, done: 1_200, size: 340_000)
        try await keep(ExportPage.self, "ready", desk.shown(path, to: ana))
        try await keep(InvoicesPage.self, "with-a-file", desk.shown("/invoices", to: ana))
        try await stands(.failed, done: 62, size: nil)
        try await keep(ExportPage.self, "failed", desk.shown(path, to: ana))
        try await stands(.tooLarge, done: 62, size: nil)
        try await keep(ExportPage.self, "too-large", desk.shown(path, to: ana))
    }
}
