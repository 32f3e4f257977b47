import Foundation

/// Text as the value of a header: what ASCII cannot say becomes encoded words (RFC 2047), and long values are folded.
enum HeaderText {
    private static let lineLength = 76
    private static let longestName = 120

    /// - Parameter limit: in characters. What is longer ends in an ellipsis.
    static func unstructured(_ name: String, _ value: String, limit: Int) -> String {
        let text = oneLine(value, limit: limit)
        let line = "\(name): \(text)"
        return isPlain(text) && line.utf8.count <= lineLength
            ? line : "\(name): \(encodedWords(text, after: name.count + 2))"
    }

    /// `Name: "Shown name" <a@example.com>`.
    static func mailbox(_ name: String, _ mailbox: Mailbox) -> String {
        let shown = oneLine(mailbox.name ?? "", limit: longestName)
        let address = mailbox.address.text
        guard !shown.isEmpty else { return "\(name): \(address)" }
        let quoted = shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let line = "\(name): \"\(quoted)\" <\(address)>"
        if isPlain(shown), line.utf8.count <= lineLength { return line }
        return "\(name): \(encodedWords(shown, after: name.count + 2))\r\n <\(address)>"
    }

    /// Line breaks and other control characters become spaces, so that a value stays one value (W9).
    private static func oneLine(_ text: String, limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit * 8) {
            let breaks = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
            scalars.append(breaks ? " " : scalar)
        }
        let line = String(scalars).trimmingCharacters(in: .whitespaces)
        return line.count <= limit ? line : line.prefix(limit - 1) + "…"
    }

    /// Printable ASCII that nobody takes for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { 0x20...0x7E ~= $0 } && !text.contains("=?")
    }

    /// Base64 words of 75 bytes at most, each holding whole characters, one to the line.
    private static func encodedWords(_ text: String, after column: Int) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        var room = (lineLength - column - frame) / 4 * 3
        func close() {
            words.append("=?UTF-8?B?\(Data(word).base64EncodedString())?=")
            word = []
            room = (lineLength - 1 - frame) / 4 * 3
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if word.count + bytes.count > room { close() }
            word += bytes
        }
        close()
        return words.joined(separator: "\r\n ")
    }

    /// What surrounds the letters of an encoded word: `=?UTF-8?B?` and `?=`.
    private static let frame = 12
}
