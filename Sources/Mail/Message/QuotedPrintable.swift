/// RFC 2045, section 6.7: text of any script in lines of 76 ASCII bytes at most.
enum QuotedPrintable {
    private static let longestLine = 76
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Line breaks of any kind become CRLF; the last line has none.
    static func encode(_ text: String) -> String {
        let bytes = Array(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").utf8)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count + bytes.count / 4)
        for (index, line) in lines.enumerated() {
            if index > 0 { encoded += "\r\n".utf8 }
            append(line, to: &encoded)
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func append(_ line: ArraySlice<UInt8>, to encoded: inout [UInt8]) {
        var used = 0
        for index in line.indices {
            let byte = line[index]
            let isLast = index == line.endIndex - 1
            let isBlank = byte == 0x20 || byte == 0x09
            let isPlain = (0x21...0x7E ~= byte && byte != UInt8(ascii: "=")) || (isBlank && !isLast)
            // The last byte of a line needs no room for the sign of a soft break.
            if used + (isPlain ? 1 : 3) > longestLine - (isLast ? 0 : 1) {
                encoded += "=\r\n".utf8
                used = 0
            }
            if isPlain {
                encoded.append(byte)
                used += 1
            } else {
                encoded += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                used += 3
            }
        }
    }
}
