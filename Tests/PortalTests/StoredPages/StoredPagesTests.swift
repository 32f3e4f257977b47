import Foundation
import HTTPTypes
import PortalTestSupport
import Testing

/// The stored pages against the types of pages that there are, and against the stories that keep them.
@Suite(.enabled(if: !StoredPage.isRecording)) struct `Stored pages` {
    /// Refusals are a page of `Web`.
    private static let elsewhere: Set<String> = ["ErrorPage"]

    private func sources(in folder: URL) throws -> String {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        return try files.filter { $0.hasSuffix(".swift") }.sorted()
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined(separator: "\n")
    }

    private func stored() throws -> Set<String> {
        let files = try FileManager.default.subpathsOfDirectory(
            atPath: StoredPage.folder.path(percentEncoded: false))
        return Set(files.filter { $0.hasSuffix(".html") })
    }

    @Test func `are of every type of page in the portal`() throws {
        let types = Set(
            try sources(in: StoredPage.portal).matches(of: #/struct (\w+Page): View/#).map { String($0.output.1) })
        let kept = Set(try stored().compactMap { $0.split(separator: "/").first.map(String.init) })

        #expect(types.count > 40)
        #expect(types.subtracting(kept) == [], "pages that nobody keeps")
        #expect(kept.subtracting(types) == Self.elsewhere, "kept, and no page")
    }

    @Test func `are each kept by one story`() throws {
        let names = try sources(in: StoredPage.stories)
            .matches(of: #/keep\(\s*(\w+)\.self, "([a-z0-9-]+)"/#)
            .map { "\($0.output.1)/\($0.output.2).html" }

        #expect(Set(names).count == names.count, "two states of one name")
        #expect(try stored() == Set(names))
    }

    @Test func `tell of what changed, line by line, and not of what chance made`() throws {
        let difference = StoredPage.difference("<p>\none\n</p>", "<p>\ntwo\n</p>")
        #expect(difference.contains("- 2: one") && difference.contains("+ 2: two"))

        func text(_ id: String, _ token: String) throws -> String {
            let body = """
                <title>T</title><main><a href="/p/x/subscriptions/\(id)">\(id)</a>\
                <input type="hidden" name="authenticity_token" value="\(token)"></main>
                """
            return try StoredText(.init(status: 200, headers: [:], body: body, address: "/p/x"), isWhole: false).text
        }
        let made = String(repeating: "a", count: 25)
        let other = String(repeating: "B", count: 25)
        #expect(try text("sub_" + made, made) == text("sub_" + other, other))
        #expect(try text("sub_" + made, made).contains("<a href=\"/p/x/subscriptions/sub_1\">sub_1</a>"))
        #expect(try text("sub_1", "short") != text("sub_1", made))
    }
}
