import Billing
import Core
import Demo
import Foundation
import Hummingbird
import PortalTestSupport
import Testing
import Web

@testable import Portal
@testable import Server

/// What a first visit costs: the page, its style sheets, its icon and its pictures, as they travel. Pages are never compressed
/// (see ``Gzip``), files are.
@Suite(.serialized) struct `A first visit` {
    /// Bytes.
    static let limit = 30_000

    /// What only a payment leads to, or a paused subscription or a new card shows: nobody of the demo has one.
    static let reachedByActing: Set<String> = [
        "/p/:slug/pending/:id/return/:attempt", "/p/:slug/pending/all/result/:id",
        "/p/:slug/pending/amount",
        "/p/:slug/subscriptions/:id/resumption", "/p/:slug/methods/:id/offer",
        "/p/:slug/invoices/exports/:id",
    ]
    /// Files, and an address that only ever leads on to another.
    private static let noPages: Set<String> = [
        "/p/:slug/invoices/:id/pdf", "/p/:slug/invoices/csv", "/p/:slug/invoices/zip", "/p/:slug/data/download",
        "/p/:slug/invoices/pdf", "/p/:slug/invoices/exports/:id/file",
        "/p/:slug/methods/return/:id", "/p/:slug/invoices/:id/receipt/pdf",
    ]

    @Test func `of every page of the portal weighs less than 30 kB (S81)`() async throws {
        let desk = try await SampleDemo.desk()
        let report = try #require(desk.composition.demo)
        let patterns = desk.composition.routes(measurements: nil).routes.filter {
            $0.method == .get && $0.audience == .customer && !$0.path.hasPrefix("/p/:slug/c/")
        }.map(\.path)
        var walk = Walk(desk: desk, patterns: patterns)
        for merchant in report.merchants {
            for customer in merchant.customers { try await walk.everything(of: customer.email, at: merchant.slug) }
        }

        let heaviest = walk.weights.max { $0.value < $1.value }
        #expect(walk.weights.count > 200)
        for (page, weight) in walk.weights { #expect(weight <= Self.limit, "\(page): \(weight) bytes") }
        let unseen = Set(patterns).subtracting(walk.seen).subtracting(Self.reachedByActing).subtracting(Self.noPages)
        #expect(unseen == [], "a page that nobody walks to")
        print("heaviest page: \(heaviest.map { "\($0.value) bytes, \($0.key)" } ?? "none")")
    }

    @Test(arguments: [
        "/", "/mailbox", "/components", "/components?part=forms", "/sandbox", "/nothing", "/p/gimnasio-altura",
        "/p/tienda-cordillera/link/AAAA",
        "/p/tienda-cordillera/pay/AAAA", "/p/tienda-cordillera/paper/AAAA", "/p/tienda-cordillera/me/AAAA",
    ])
    func `of the pages around it too`(path: String) async throws {
        let desk = try await SampleDemo.desk()
        let page = try await desk.ask(path, .get, [.accept: "text/html"])
        var walk = Walk(desk: desk, patterns: [])

        let weight = try await walk.weight(of: page)
        #expect(weight <= Self.limit, "\(weight) bytes")
    }
}
