import Core
import Foundation
import PortalTestSupport
import Web

/// Where stored pages are written whole, with the files that they load, for programs that look at pages: axe and a
/// validator. `VENTANILLA_PAGES` names the folder; a page goes below its language.
struct PageFolder {
    static let given = ProcessInfo.processInfo.environment["VENTANILLA_PAGES"].map {
        PageFolder(root: URL(fileURLWithPath: $0, isDirectory: true))
    }

    let root: URL

    func write(_ page: PageAnswer, as name: String) throws {
        try put(Array(page.body.utf8), at: "\(Browser.spoken ?? "es")/\(name)")
        for file in try Self.files(of: page.body) { try put(file.bytes, at: "files" + file.path) }
    }

    /// Stories run side by side, and load the same files.
    private func put(_ bytes: [UInt8], at path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file, options: .atomic)
    }

    /// Our own, and the merchant's style sheet, made again from the colour that the page's head names.
    private static func files(of markup: String) throws -> [Asset] {
        guard let folder = markup.firstMatch(of: #/href="(\/p\/[a-z0-9-]+\/assets)\/brand-/#),
            let color = markup.firstMatch(of: #/<meta name="theme-color" content="([^"]+)"/#)
        else { return Array(Assets.all.values) }
        let brand = BrandStylesheet(try HexColor(String(color.output.1)), folder: String(folder.output.1))
        return Assets.all.values + [brand.asset]
    }
}
