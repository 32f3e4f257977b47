/// What stands between the parts of a multipart body.
///
/// - SeeAlso: [RFC 2046, 5.1.1](https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1)
struct MultipartBoundary: Hashable, Sendable {
    /// `--boundary`
    let dashed: [UInt8]

    private static let lengths = 1...70
    private static let marks = Set("'()+_,-./:=? ".utf8)

    /// - Parameter contentType: `multipart/form-data; boundary=…`
    /// - Returns: nil when it is another type.
    init?(_ contentType: String?) throws(FormBody.Refusal) {
        guard let contentType else { return nil }
        guard let header = HeaderParameters(contentType) else { throw .malformed }
        guard header.value.lowercased() == "multipart/form-data" else { return nil }
        guard let text = header["boundary"], Self.lengths.contains(text.utf8.count), !text.hasSuffix(" "),
            text.utf8.allSatisfy({ Self.marks.contains($0) || Self.isLetterOrDigit($0) })
        else { throw .malformed }
        dashed = Array("--".utf8) + Array(text.utf8)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }
}
