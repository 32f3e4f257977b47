import Foundation
import HTTPTypes
import Hummingbird
import PortalTestSupport
import Testing
import Web

@testable import Server

@Suite(.serialized) struct `The page of all components` {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The layout of every page puts them there.
    private static let ofTheLayout: Set<String> = ["IconSheet", "SectionNav"]

    private func source(_ folder: String) throws -> String {
        let place = Self.root.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false))
            .filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: place.appending(path: $0), encoding: .utf8) }.joined(separator: "\n")
    }

    @Test func `shows each component that there is`() throws {
        let components = Set(
            try source("Sources/Web/Components").matches(of: /public struct (\w+): View/).map { String($0.output.1) })
        let page = try source("Sources/Server/Front/Components")
        let missing = components.subtracting(Self.ofTheLayout)
            .filter { !page.contains("\($0)(") && !page.contains("\($0) {") }

        #expect(components.count > 25)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test func `is the demo's, on its own machine, and no server's that serves`() async throws {
        let demo = try await SampleDemo.desk()
        let path = ComponentsPage.address
        #expect(try await demo.ask("/").says("href=\"\(path)\""))
        #expect(try await demo.ask(path).status == 200)
        #expect(try await demo.ask(path, peer: "203.0.113.9").status == 404)
        #expect(try await demo.ask(path, .get, [.xForwardedFor: "203.0.113.9"]).status == 404)
        #expect(try await demo.ask(path, .post).status == 303)
        #expect(try await demo.ask(path, .post, peer: "203.0.113.9").status == 404)

        let empty = try await FrontDesk.empty()
        #expect(try await empty.ask(path).status == 404)
        #expect(try await empty.ask(path, .post).status == 404)
        let routes = empty.composition.routes(measurements: nil).routes
        #expect(!routes.contains { $0.path == path })
        let declared = demo.composition.routes(measurements: nil).routes.filter { $0.path == path }
        #expect(declared.count == 2 && declared.allSatisfy { $0.audience == .operator })
    }

    @Test(arguments: [
        ("es", "", "Vencida"), ("es", "?part=forms", "Correo"), ("pt", "", "Vencida"), ("pt", "?part=forms", "E-mail"),
        ("en", "", "Overdue"), ("en", "?part=forms", "Email"),
    ])
    func `can be used by anybody, in each language`(language: String, part: String, word: String) async throws {
        let titles = ["es": "Componentes del portal", "pt": "Componentes do portal", "en": "Components of the portal"]
        let desk = try await SampleDemo.desk()
        let page = try await desk.ask(ComponentsPage.address + part, .get, [.acceptLanguage: language])
        let text = page.body

        let title = try #require(titles[language])
        #expect(page.says("<html lang=\"\(language)") && page.says(title))
        #expect(page.says(word))
        #expect(text.matches(of: /<h1/).count == 1)
        #expect(!page.says("style=") && !page.says("<script") && !page.says("<ul></ul>"))
        let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count, "an id twice")
        for match in text.matches(of: /aria-(?:describedby|labelledby)="([^"]+)"/) {
            for id in match.output.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(id) is not there") }
        }
        for match in text.matches(
            of: /<(?:input|select|textarea)(?! type="(?:hidden|radio|checkbox)")[^>]* id="([^"]+)"/
        ) { #expect(page.says("<label for=\"\(match.output.1)\""), "\(match.output.1) has no label") }
        var walk = `A first visit`.Walk(desk: desk, patterns: [])
        let weight = try await walk.weight(of: page)
        #expect(weight <= `A first visit`.limit, "\(weight) bytes")
    }
}
