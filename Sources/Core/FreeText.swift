/// Text that people write for people to read: names, descriptions, notes.
public enum FreeText {
    /// A single line, trimmed, when it can be stored, shown and printed safely.
    ///
    /// - Parameters:
    ///   - parameter: the field's name in the API, for the error.
    ///   - limit: in characters as people count them.
    /// - Throws: `string_too_long`, `control_characters`, `direction_marks`, or `card_number` (W11).
    public static func line(_ text: String, parameter: String, limit: Int) throws(BillingError) -> String {
        try checked(text, parameter: parameter, limit: limit, breaks: false)
    }

    /// Like ``line(_:parameter:limit:)``, with line feeds; CRLF becomes LF.
    public static func text(_ text: String, parameter: String, limit: Int) throws(BillingError) -> String {
        try checked(joiningLineEndings(text), parameter: parameter, limit: limit, breaks: true)
    }

    /// What must never be kept, however long or short: the check of every text that a program sends.
    ///
    /// Line feeds and tabs may stand in it; where they may not, whoever keeps the text says so.
    /// - Throws: `control_characters`, `direction_marks`, or `card_number` (W9, W11).
    public static func check(_ text: String, parameter: String) throws(BillingError) {
        try check(text.unicodeScalars, parameter: parameter) { $0 == "\n" || $0 == "\r" || $0 == "\t" }
        if CardNumber.appears(in: text) { throw cardNumber(parameter) }
    }

    private static func check(
        _ scalars: String.UnicodeScalarView, parameter: String, allowing: (Unicode.Scalar) -> Bool
    ) throws(BillingError) {
        for scalar in scalars {
            if isControl(scalar), !allowing(scalar) {
                throw .invalid(parameter, "Control characters are not allowed.", code: "control_characters")
            }
            if isDirectionMark(scalar) {
                throw .invalid(
                    parameter, "Marks that change the direction of text are not allowed.", code: "direction_marks")
            }
        }
    }

    private static func cardNumber(_ parameter: String) -> BillingError {
        .invalid(parameter, "Card numbers must not be written here.", code: "card_number")
    }

    private static func checked(
        _ text: String, parameter: String, limit: Int, breaks: Bool
    ) throws(BillingError) -> String {
        let tooLong = BillingError.invalid(parameter, "At most \(limit) characters.", code: "string_too_long")
        // Before anything that costs more: nothing this long can pass, whatever it holds.
        guard text.utf8.count <= 64 * (limit + 16) else { throw tooLong }

        let written = trimmed(text)
        // A character may stack any number of combining marks; eight each are enough for every language and emoji.
        guard written.count <= limit, written.unicodeScalars.count <= 8 * limit else { throw tooLong }
        try check(written.unicodeScalars, parameter: parameter) { breaks && $0 == "\n" }
        if CardNumber.appears(in: written) { throw cardNumber(parameter) }
        return written
    }

    private static func joiningLineEndings(_ text: String) -> String {
        String(text.map { $0 == "\r\n" ? "\n" : $0 })
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// ASCII's controls, DEL, those of Latin-1, and the two separators that end lines without being controls.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    /// Embeddings, overrides, isolates and marks: they make `1.000` and `000.1` look alike.
    private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
