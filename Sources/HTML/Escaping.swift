extension [UInt8] {
    @inlinable mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Text as it may stand between tags and between quotes alike: `& < > " '` are written as entities (W1).
    ///
    /// Runs without any of the five are copied whole.
    @inlinable mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in 0..<source.count {
                let byte = source[index]
                guard byte <= 0x3E, let entity = [UInt8].entity(of: byte) else { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
                append(entity)
                start = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
        }
    }

    @inlinable static func entity(of byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: nil
        }
    }
}
