import Billing
import Core
import Foundation
import HTTPTypes
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
    private static let limit = 30_000

    /// What only a processor leads back to, what only a paused subscription or a new card shows (nobody of the town has one),
    /// and paper.
    private static let reachedOtherwise: Set<String> = [
        "/p/:slug/pending/:id/return/:attempt", "/p/:slug/pending/all/result/:id", "/p/:slug/methods/return/:id",
        "/p/:slug/subscriptions/:id/resumption",
        "/p/:slug/invoices/:id/pdf", "/p/:slug/methods/:id/offer",
    ]

    @Test func `of every page of the portal weighs less than 30 kB (S81)`() async throws {
        let desk = try await SampleTown.desk()
        let report = try #require(desk.composition.demo)
        let patterns = desk.composition.routes(measurements: nil).routes.filter {
            $0.method == .get && $0.audience == .customer && !$0.path.hasPrefix("/p/:slug/c/")
        }.map(\.path)
        var walk = Walk(desk: desk, patterns: patterns)
        for merchant in report.merchants where ["gimnasio-altura", "tienda-cordillera"].contains(merchant.slug) {
            for customer in merchant.customers { try await walk.everything(of: customer.email, at: merchant.slug) }
        }

        let heaviest = walk.weights.max { $0.value < $1.value }
        #expect(walk.weights.count > 200)
        for (page, weight) in walk.weights { #expect(weight <= Self.limit, "\(page): \(weight) bytes") }
        let unseen = Set(patterns).subtracting(walk.seen).subtracting(Self.reachedOtherwise)
        #expect(unseen == [], "a page that nobody walks to")
        print("heaviest page: \(heaviest.map { "\($0.value) bytes, \($0.key)" } ?? "none")")
    }

    @Test(arguments: [
        "/", "/mailbox", "/sandbox", "/nothing", "/p/gimnasio-altura", "/p/tienda-cordillera/link/AAAA",
        "/p/tienda-cordillera/pay/AAAA",
    ])
    func `of the pages around it too`(path: String) async throws {
        let desk = try await SampleTown.desk()
        let page = try await desk.ask(path, .get, [.accept: "text/html"])
        var walk = Walk(desk: desk, patterns: [])

        let weight = try await walk.weight(of: page)
        #expect(weight <= Self.limit, "\(weight) bytes")
    }

    /// One after the other through everything that a person can press without changing anything.
    private struct Walk {
        let desk: FrontDesk
        let patterns: [String]
        var weights: [String: Int] = [:]
        var seen: Set<String> = []
        private var files: [String: Int] = [:]

        init(desk: FrontDesk, patterns: [String]) {
            self.desk = desk
            self.patterns = patterns
        }

        mutating func everything(of person: String, at slug: String) async throws {
            let browser = desk.browser
            try await browser.get("/")
            try await browser.submit("/demo/\(slug)", ["person": person])
            guard browser.page.status == 200 else { throw Browser.Missing(what: person) }
            var waiting = [browser.page.address]
            var known = Set(waiting)
            while let address = waiting.popLast() {
                let page = try await browser.get(address)
                guard page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
                weights["\(person) \(address)"] = try await weight(of: page)
                note(page.address)
                for match in page.body.matches(of: /<a href="(\/p\/[^"?#]*)/) {
                    let next = String(match.1)
                    if !next.hasSuffix("/pdf"), known.insert(next).inserted { waiting.append(next) }
                }
                // Letters lead to the page of one payment, where its form leads too.
                for match in page.body.matches(of: /action="(\/p\/[^"?#]*\/pending\/[^"\/?#]+)"/) {
                    if known.insert(String(match.1)).inserted { waiting.append(String(match.1)) }
                }
            }
        }

        private mutating func note(_ address: String) {
            let parts = address.prefix { $0 != "?" }.split(separator: "/")
            for pattern in patterns {
                let names = pattern.split(separator: "/")
                if names.count == parts.count, zip(names, parts).allSatisfy({ $0.hasPrefix(":") || $0 == $1 }) {
                    seen.insert(pattern)
                }
            }
        }

        mutating func weight(of page: PageAnswer) async throws -> Int {
            #expect(page.header("Content-Encoding") == nil, "a page holds tokens (BREACH)")
            var weight = page.body.utf8.count
            let links = page.body.matches(of: /<link rel="(?:icon|stylesheet)" href="([^"]+)"/).map { String($0.1) }
            let pictures = page.body.matches(of: /<img[^>]* src="([^"]+)"/).map { String($0.1) }
            for file in Set(links + pictures) {
                if files[file] == nil { files[file] = try await desk.weight(of: file) }
                weight += files[file] ?? 0
            }
            return weight
        }
    }
}
