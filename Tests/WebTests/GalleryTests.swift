import Core
import Foundation
import HTML
import Localization
import Testing

@testable import Web

/// Sample pages made of every component. With `VENTANILLA_GALLERY=DIR` they are written there, to be looked at in a browser.
@Suite struct `The gallery` {
    @Test(arguments: Gallery.pages.keys.sorted())
    func `shows pages that anybody can use`(name: String) throws {
        let page = try #require(Gallery.pages[name]).string

        #expect(page.hasPrefix("<!doctype html>\n<html lang="))
        #expect(page.count(of: "<h1") == 1)
        #expect(page.count(of: "<main id=\"main\"") == 1)
        #expect(!page.contains("style=") && !page.contains("<script") && !page.contains(" on" + "click"))
        for name in page.matches(
            of: /<(?:input|select|textarea)(?! type="(?:hidden|radio|checkbox)")[^>]* id="([^"]+)"/
        ).map(\.1) {
            #expect(page.contains("<label for=\"\(name)\""), "\(name) has no label")
        }
        for id in page.matches(of: /aria-(?:describedby|labelledby)="([^"]+)"/).flatMap({ $0.1.split(separator: " ") })
        {
            #expect(page.contains("id=\"\(id)\""), "\(id) is not there")
        }
        let used = Set(page.matches(of: /<use href="#i-([a-z]+)"/).map { String($0.1) })
        let drawn = page.matches(of: /<symbol id="i-([a-z]+)"/).map { String($0.1) }
        #expect(drawn.sorted() == used.sorted(), "each drawing that is used stands in the page, once")
        for tag in page.matches(of: /<(?:img)[^>]*>/) { #expect(tag.0.contains(" alt=\"")) }
        #expect(!page.contains("<ul></ul>"), "a list of nothing")
    }

    @Test func `has its arrow on the way back within the portal, and on the way out where there is no other`() throws {
        func links(_ name: String) throws -> [Substring] {
            let page = try #require(Gallery.pages[name]).string
            let ways = try #require(page.firstMatch(of: /<div class="ways-back">(.*?)<\/div>/.dotMatchesNewlines())).1
            return ways.split(separator: "</a>")
        }
        let inside = try links("empty")
        #expect(inside.count == 2 && inside[0].contains("to-summary") && inside[1].contains("cordillera.example"))
        #expect(inside.map { $0.contains("#i-back") } == [true, false])
        #expect(try links("overview").map { $0.contains("#i-back") } == [true])
    }

    @Test func `is written where it is asked for`() throws {
        guard let folder = ProcessInfo.processInfo.environment["VENTANILLA_GALLERY"] else { return }
        let root = URL(fileURLWithPath: folder)
        for (name, page) in Gallery.pages { try write(page.body.bytes, to: root.appending(path: name + ".html")) }
        for asset in [Assets.stylesheet, Assets.icon, Gallery.brand] {
            try write(asset.bytes, to: root.appending(path: String(asset.path.dropFirst())))
        }
    }

    private func write(_ bytes: [UInt8], to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
