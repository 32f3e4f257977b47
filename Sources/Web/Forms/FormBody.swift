import Core

/// The fields of a posted form, each at most once.
public struct FormBody: Sendable, Hashable {
    private let fields: [String: String]

    /// Why a body is not a form of ours. Each is answered with 400, but `tooLarge` with 413 and `notAForm` with 415.
    public enum Refusal: Error, Hashable, Sendable {
        case tooLarge
        case notAForm
        /// Bad percent escapes, text that is not UTF-8, or a name with control characters. Those in values are kept: whoever
        /// checks the field can name it.
        case malformed
        case duplicate(String)
    }

    /// 64 KiB (W10).
    public static let limit = 65_536
    static let fieldLimit = 200

    public init(_ fields: [String: String] = [:]) { self.fields = fields }

    /// - Parameters:
    ///   - bytes: the whole body.
    ///   - contentType: of the request. Only `application/x-www-form-urlencoded` is read.
    public init(_ bytes: [UInt8], contentType: String?) throws(Refusal) {
        guard bytes.count <= Self.limit else { throw .tooLarge }
        let type = contentType?.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        guard type == "application/x-www-form-urlencoded" || (bytes.isEmpty && type == nil) else { throw .notAForm }
        try self.init(encoded: bytes)
    }

    /// - Parameter bytes: `a=1&b=2`, of a body or of an address.
    public init(encoded bytes: [UInt8]) throws(Refusal) {
        var fields: [String: String] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0])
            guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .malformed }
            let value = parts.count == 2 ? try Self.decoded(parts[1]) : ""
            guard fields.updateValue(value, forKey: name) == nil else { throw .duplicate(name) }
            guard fields.count <= Self.fieldLimit else { throw .tooLarge }
        }
        self.fields = fields
    }

    /// As it was sent.
    public subscript(_ name: String) -> String? { fields[name] }

    /// Without space around it; empty when it was not sent.
    public func text(_ name: String) -> String {
        let value = fields[name] ?? ""
        guard let first = value.firstIndex(where: { !$0.isWhitespace }),
            let last = value.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(value[first...last])
    }

    /// Whether a box was ticked.
    public func isOn(_ name: String) -> Bool { fields[name] == "on" || fields[name] == "true" || fields[name] == "1" }

    /// What was sent, for checks that only known fields were (C6).
    public var names: Set<String> { Set(fields.keys) }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
        do { return try FormEncoding.decoded(bytes) } catch { throw .malformed }
    }
}
