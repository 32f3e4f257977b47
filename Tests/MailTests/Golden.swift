import Foundation

/// Texts kept beside the tests. `VENTANILLA_RECORD=1` writes what is produced now, to be read in the diff.
enum Golden {
    static let isRecording = ProcessInfo.processInfo.environment["VENTANILLA_RECORD"] == "1"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")

    static func text(_ name: String, producing text: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// The part of a stored text below `#### name`, up to the next.
    static func section(_ name: String, of text: String) -> String? {
        text.components(separatedBy: "#### ").first { $0.hasPrefix(name + "\n") }
    }
}
