/// Where a text stops being JSON: the decoder does not say on every platform.
struct JSONSyntax {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    private static let deepest = 64

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Returns: the line, from 1, of the first thing that is no JSON; nil for what is.
    static func faultyLine(of bytes: [UInt8]) -> Int? {
        var syntax = JSONSyntax(bytes)
        if syntax.value(), syntax.isAtEnd() { return nil }
        return 1 + bytes.prefix(syntax.place).count(where: { $0 == UInt8(ascii: "\n") })
    }

    private mutating func isAtEnd() -> Bool {
        skipSpace()
        return place == bytes.count
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func value() -> Bool {
        skipSpace()
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case UInt8(ascii: "{"): return list(until: "}") { $0.string() && $0.take(":") && $0.value() }
        case UInt8(ascii: "["): return list(until: "]") { $0.value() }
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return word("true")
        case UInt8(ascii: "f"): return word("false")
        case UInt8(ascii: "n"): return word("null")
        default: return number()
        }
    }

    private mutating func list(until end: Unicode.Scalar, _ element: (inout JSONSyntax) -> Bool) -> Bool {
        guard depth < Self.deepest else { return false }
        depth += 1
        defer { depth -= 1 }
        place += 1
        if take(end) { return true }
        repeat {
            guard element(&self) else { return false }
        } while take(",")
        return take(end)
    }

    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return true
            case UInt8(ascii: "\\"): place += 2
            case 0..<0x20: return false
            default: place += 1
            }
        }
        place = bytes.count
        return false
    }

    private mutating func word(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func number() -> Bool {
        let start = place
        while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
        return place > start
    }
}
