import Foundation
import Testing

/// The stored pages whose form came back with something to correct.
@Suite(.enabled(if: !StoredPage.isRecording)) struct `Stored pages of refused forms` {
    private static func refused() throws -> [(name: String, markup: String)] {
        let files = try FileManager.default.subpathsOfDirectory(
            atPath: StoredPage.folder.path(percentEncoded: false)
        ).filter { $0.hasSuffix(".html") }
        let pages: [(name: String, markup: String)] = try files.sorted().map {
            ($0, try String(contentsOf: StoredPage.folder.appending(path: $0), encoding: .utf8))
        }
        return pages.filter { $0.markup.contains("aria-invalid=\"true\"") }
    }

    @Test func `say so first in the browser's tab`() throws {
        let pages = try Self.refused()
        #expect(pages.count > 12)
        for (name, markup) in pages { #expect(markup.contains("<title>Error: "), "\(name)") }
    }

    @Test func `open in the first answer that is to be corrected`() throws {
        for (name, markup) in try Self.refused() {
            let boxes = markup.matches(of: #/<(?:input|select|textarea)[^>]*>/#).map { String($0.output) }
            let focused = boxes.filter { $0.contains(" autofocus") }
            #expect(focused.count == 1, "\(name)")
            #expect(focused.first == boxes.first { $0.contains("aria-invalid=\"true\"") }, "\(name)")
        }
    }

    @Test func `tell what is wrong beside each answer, which names it`() throws {
        for (name, markup) in try Self.refused() {
            for box in markup.matches(of: #/aria-invalid="true"[^>]*aria-describedby="([^"]+)"/#) {
                let ids = box.output.1.split(separator: " ")
                #expect(ids.contains { $0.hasSuffix("-error") }, "\(name)")
                for id in ids { #expect(markup.contains("id=\"\(id)\""), "\(name): \(id)") }
            }
        }
    }
}
