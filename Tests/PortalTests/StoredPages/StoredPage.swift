import Foundation
import HTML
import PortalTestSupport
import Testing

/// Pages of the portal as text, a folder for each type of page and a file for each of its states. `VENTANILLA_RECORD=1`
/// writes what is produced now, to be read in the diff.
enum StoredPage {
    static let isRecording = ProcessInfo.processInfo.environment["VENTANILLA_RECORD"] == "1"
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let folder = tests.appending(path: "Golden/pages")
    /// Where stories say what they keep.
    static let stories = tests.appending(path: "StoredPages")
    static let portal = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Portal")

    /// What changed: lines that went and lines that came.
    static func difference(_ old: String, _ new: String) -> String {
        let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
        return after.difference(from: before).map { change in
            switch change {
            case .remove(let line, let text, _): "- \(line + 1): \(text)"
            case .insert(let line, let text, _): "+ \(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}

/// Compares a page with what is stored of it.
///
/// - Parameters:
///   - state: in which the page is shown, as a file's name.
///   - isWhole: with what the layout puts around every page. Otherwise the title, and what is between `<main>` and its end,
///     so that a change of the layout is not told a hundred times.
func keep<Page: View>(
    _ type: Page.Type, _ state: String, _ page: PageAnswer, isWhole: Bool = false,
    _ location: SourceLocation = #_sourceLocation
) throws {
    let text = try StoredText(page, isWhole: isWhole).text
    let name = "\(type)/\(state).html"
    try PageFolder.given?.write(page, as: name)
    // What is stored is in Spanish.
    guard Browser.spoken == nil else { return }
    let file = StoredPage.folder.appending(path: name)
    if StoredPage.isRecording {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    guard let data = try? Data(contentsOf: file) else {
        Issue.record("\(name) is not stored: VENTANILLA_RECORD=1 writes it", sourceLocation: location)
        return
    }
    let stored = String(decoding: data, as: UTF8.self)
    if text != stored {
        Issue.record("\(name) has changed:\n\(StoredPage.difference(stored, text))", sourceLocation: location)
    }
}
