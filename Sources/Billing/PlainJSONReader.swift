/// Reads ``PlainJSON`` from its bytes. What it returns nil for has ended the reading.
struct PlainJSONReader {
    private static let deepest = 8

    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0

    /// - Parameter bytes: valid UTF-8, alive as long as the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func value() -> PlainJSON? {
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "\""): return text().map(PlainJSON.text)
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "n"): return skip("null") ? .null : nil
        case UInt8(ascii: "t"): return skip("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return skip("false") ? .boolean(false) : nil
        default: return integer().map(PlainJSON.integer)
        }
    }

    private mutating func nested(_ read: (inout PlainJSONReader) -> PlainJSON?) -> PlainJSON? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        place += 1
        return read(&self)
    }

    private mutating func object() -> PlainJSON? {
        var members: [(key: String, value: PlainJSON)] = []
        if skip("}") { return .object(members) }
        repeat {
            guard let key = text(), skip(":"), let member = value() else { return nil }
            members.append((key: key, value: member))
        } while skip(",")
        return skip("}") ? .object(members) : nil
    }

    private mutating func array() -> PlainJSON? {
        var elements: [PlainJSON] = []
        if skip("]") { return .array(elements) }
        repeat {
            guard let element = value() else { return nil }
            elements.append(element)
        } while skip(",")
        return skip("]") ? .array(elements) : nil
    }

    /// Nothing in it may be escaped.
    private mutating func text() -> String? {
        guard skip("\"") else { return nil }
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
                place += 1
                return text
            }
            guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
            place += 1
        }
        return nil
    }

    /// Up to eighteen digits, which always fit.
    private mutating func integer() -> Int64? {
        let isNegative = skip("-")
        let start = place
        var value: Int64 = 0
        while place < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[place] {
            guard place - start < 18 else { return nil }
            value = value * 10 + Int64(bytes[place] - UInt8(ascii: "0"))
            place += 1
        }
        guard place > start, place - start == 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
        return isNegative ? -value : value
    }

    private mutating func skip(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - place >= count else { return false }
        for index in 0..<count where bytes[place + index] != literal.utf8Start[index] { return false }
        place += count
        return true
    }
}
