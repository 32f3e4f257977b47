import Billing
import Core
import Foundation
import Hummingbird
import PortalTestSupport
import Testing
import Web

@testable import Portal
@testable import Server

extension `A first visit` {
    /// One after the other through everything that a person can press without changing anything.
    struct Walk {
        let desk: FrontDesk
        let patterns: [String]
        var weights: [String: Int] = [:]
        var seen: Set<String> = []
        var files: [String: Int] = [:]

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
                    let isFile = ["/pdf", "/invoices/csv", "/invoices/zip"].contains { next.hasSuffix($0) }
                    if !isFile, known.insert(next).inserted { waiting.append(next) }
                }
                // Letters lead to the page of one payment, where its form leads too.
                for match in page.body.matches(of: /action="(\/p\/[^"?#]*\/pending\/[^"\/?#]+)"/) {
                    if known.insert(String(match.1)).inserted { waiting.append(String(match.1)) }
                }
            }
        }

        /// Which of the patterns the address is of.
        mutating func note(_ address: String) {
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
