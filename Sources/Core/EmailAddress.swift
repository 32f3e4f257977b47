/// One mailbox that mail can be sent to: `ana@example.com` (W9).
///
/// Only the plain form exists: no display name, quotes, comments, lists, spaces, line breaks, IP literals or non-ASCII
/// letters (an internationalised domain is written `xn--…`), and no card number (W11). What it holds can stand in a mail
/// header as it is.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// As it was typed; mail goes here.
    public let text: String

    /// - Parameter parameter: the field's name in the API, for the error.
    /// - Throws: `email_invalid`.
    public init(_ text: String, parameter: String = "email") throws(BillingError) {
        guard Self.isMailbox(Array(text.utf8)), !CardNumber.appears(in: text) else {
            throw .invalid(parameter, "Invalid email address.", code: "email_invalid")
        }
        self.text = text
    }

    /// With ASCII letters in lower case: the form that addresses are compared in (A8). Nothing else is folded.
    public var folded: String { Self.folded(text) }

    /// Folds what may not be an address, to look it up: what is not one is simply not found.
    public static func folded(_ text: String) -> String {
        String(decoding: text.utf8.map { 65...90 ~= $0 ? $0 | 32 : $0 }, as: UTF8.self)
    }

    /// After the `@`.
    public var domain: Substring { text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...] }

    /// Fit for a log: `a…@example.com` (K3). Use ``text`` to send mail.
    public var description: String { "\(text.prefix(1))…@\(domain)" }

    private static func isMailbox(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
        let local = bytes[..<at]
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let labels = bytes[(at + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return local.count <= 64 && atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
            && labels.count >= 2 && labels.allSatisfy(isLabel) && labels.last?.contains(where: isLetter) == true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || 48...57 ~= byte }

    /// `atext` of RFC 5322.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
        return isLetterOrDigit(first) && isLetterOrDigit(last)
            && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
}
