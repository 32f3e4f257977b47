/// The parts of a multipart body, each with what it says of itself.
enum MultipartParts {
    struct Part {
        let disposition: ContentDisposition
        let content: ArraySlice<UInt8>
    }

    /// Of all headers of a part together.
    private static let headBytes = 2_048
    private static let lineEnd: [UInt8] = [13, 10]

    /// Nothing before the first boundary and nothing after the last: whatever could be read in two ways is refused (W10).
    static func read(
        _ bytes: [UInt8], _ boundary: MultipartBoundary, limit: Int
    ) throws(FormBody.Refusal) -> [Part] {
        guard bytes.starts(with: boundary.dashed) else { throw .malformed }
        let delimiter = lineEnd + boundary.dashed
        var rest = bytes[boundary.dashed.count...]
        var parts: [Part] = []
        while !rest.starts(with: "--".utf8) {
            guard rest.starts(with: lineEnd) else { throw .malformed }
            guard parts.count < limit else { throw .tooLarge }
            let disposition = try head(of: &rest)
            guard let end = index(of: delimiter, in: rest) else { throw .malformed }
            parts.append(Part(disposition: disposition, content: rest[rest.startIndex..<end]))
            rest = rest[(end + delimiter.count)...]
        }
        let after = rest.dropFirst(2)
        guard after.isEmpty || after.elementsEqual(lineEnd) else { throw .malformed }
        return parts
    }

    /// Leaves `rest` at the part's content. It begins with the end of the boundary's line.
    private static func head(of rest: inout ArraySlice<UInt8>) throws(FormBody.Refusal) -> ContentDisposition {
        var disposition: ContentDisposition?
        var left = headBytes
        rest = rest.dropFirst(2)
        while true {
            guard let end = index(of: lineEnd, in: rest.prefix(left)) else { throw .malformed }
            let line = rest[rest.startIndex..<end]
            left -= line.count + 2
            rest = rest[(end + 2)...]
            if line.isEmpty { break }
            guard let text = String(validating: line, as: UTF8.self), let colon = text.firstIndex(of: ":") else {
                throw .malformed
            }
            let value = String(text[text.index(after: colon)...])
            switch text[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .malformed }
                disposition = try ContentDisposition(value)
            // What a browser takes the file for. Its bytes are asked instead.
            case "content-type": break
            // Nothing else means anything here, and an encoding would change what the bytes are.
            default: throw .malformed
            }
        }
        guard let disposition else { throw .malformed }
        return disposition
    }

    private static func index(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while let next = rest.firstIndex(of: wanted[0]) {
            rest = rest[next...]
            if rest.starts(with: wanted) { return next }
            rest = rest.dropFirst()
        }
        return nil
    }
}
