/// What a file is by its first bytes. Neither its name nor what a browser says of it is asked (W6).
enum PictureKind: String, Hashable, Sendable {
    case png, jpeg

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else {
            return nil
        }
    }

    /// Whether a file of this kind has its end, and no more in it than a decoder gets through at once.
    func isSound(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .png: Self.hasEnd(bytes)
        case .jpeg: Self.scans(of: bytes).map { (1...Self.maximumScans).contains($0) } ?? false
        }
    }

    /// Whether the chunks of a PNG follow one another up to the one that ends it.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.dropFirst(8)
        while rest.count >= 12 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard length <= rest.count - 12 else { return false }
            if rest.dropFirst(4).prefix(4).elementsEqual("IEND".utf8) { return true }
            rest = rest.dropFirst(12 + length)
        }
        return false
    }

    /// A photograph comes in some ten scans. Thousands of them in one small file keep a decoder busy for minutes.
    private static let maximumScans = 64

    /// How many times a JPEG goes over its pixels: `FF DA` begins each, and within one there is none. Nil when no `FF D9` ends
    /// the last.
    private static func scans(of bytes: [UInt8]) -> Int? {
        var count = 0
        var hasEnd = false
        var before: UInt8 = 0
        for byte in bytes {
            if before == 0xFF, byte == 0xDA { (count, hasEnd) = (count + 1, false) }
            if before == 0xFF, byte == 0xD9 { hasEnd = true }
            before = byte
        }
        return hasEnd ? count : nil
    }
}
