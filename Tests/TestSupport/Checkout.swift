import Foundation

/// The files that are tested, as they lie in the checkout: for tests that compare pages with sources.
public enum Checkout {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// - Parameter path: from the root of the checkout: `docs/rules.md`.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Paths from the root of the checkout, sorted.
    public static func files(under folders: [String], _ kinds: Set<String>) throws -> [String] {
        var found: [String] = []
        for folder in folders {
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            where kinds.contains(URL(filePath: path).pathExtension) {
                found.append(folder + "/" + path)
            }
        }
        return found.sorted()
    }

    /// Whether pages that are drawn from sources are to be written anew instead of compared.
    public static var isRecording: Bool { ProcessInfo.processInfo.environment["VENTANILLA_RECORD"] != nil }
}
