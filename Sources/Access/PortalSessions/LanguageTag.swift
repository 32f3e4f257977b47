import Billing
import Core

/// A language, with or without a country, as programs write it: `es`, `es-CL`, `pt_BR`.
enum LanguageTag {
    /// - Returns: nil for nil and for `auto`, the browser's own.
    /// - Throws: `parameter_invalid` for what is no tag, known here or not.
    static func checked(_ text: String?, parameter: String) throws(BillingError) -> String? {
        guard let text, text != "auto", !text.isEmpty else { return nil }
        let isTag =
            text.utf8.count <= 20
            && text.utf8.allSatisfy {
                0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F
            }
        guard isTag else { throw .invalid(parameter, "Not a language tag.") }
        return text
    }
}
