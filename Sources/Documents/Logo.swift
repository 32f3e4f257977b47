import Core

/// A PNG picture that is safe to decode: its size was read from its header first, and only the parts that carry the picture
/// are kept (W6).
public struct Logo: Hashable, Sendable {
    /// 512 KiB.
    public static let maximumBytes = 512 * 1024
    /// 4 megapixels.
    public static let maximumPixels = 4_000_000

    /// Pixels.
    public let width: Int
    /// Pixels.
    public let height: Int
    /// The picture again, without text, profiles and other passengers.
    public let png: [UInt8]

    /// - Parameter png: a whole PNG file.
    /// - Throws: ``BillingError`` `invalid` on `logo`, when it is not a PNG or exceeds a limit. Pixels are not decoded here.
    public init(png: [UInt8]) throws(BillingError) {
        guard png.count <= Self.maximumBytes else {
            throw .invalid("logo", "The logo is larger than 512 KiB.", code: "file_too_large")
        }
        guard png.starts(with: Self.signature) else {
            throw .invalid("logo", "The logo is not a PNG picture.", code: "file_invalid")
        }
        var kept = Self.signature
        var size: (width: Int, height: Int)?
        var hasEnd = false
        var rest = png[Self.signature.count...]
        while !hasEnd {
            let chunk = try Self.nextChunk(of: &rest)
            if size == nil { size = try Self.size(header: chunk) }
            if Self.needed.contains(chunk.name) { kept += chunk.whole }
            hasEnd = chunk.name == "IEND"
        }
        guard let size else { throw Self.broken }
        (width, height) = size
        self.png = kept
    }

    private struct Chunk {
        let name: String
        let body: ArraySlice<UInt8>
        let whole: ArraySlice<UInt8>
    }

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let needed: Set<String> = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]
    private static let broken = BillingError.invalid("logo", "The logo is a broken PNG file.", code: "file_invalid")

    private static func nextChunk(of rest: inout ArraySlice<UInt8>) throws(BillingError) -> Chunk {
        guard rest.count >= 12 else { throw broken }
        let length = number(rest.prefix(4))
        guard length <= rest.count - 12 else { throw broken }
        let whole = rest.prefix(12 + length)
        rest = rest.dropFirst(12 + length)
        return Chunk(
            name: String(decoding: whole.dropFirst(4).prefix(4), as: UTF8.self),
            body: whole.dropFirst(8).prefix(length), whole: whole)
    }

    private static func size(header: Chunk) throws(BillingError) -> (width: Int, height: Int) {
        guard header.name == "IHDR", header.body.count == 13 else { throw broken }
        let width = number(header.body.prefix(4))
        let height = number(header.body.dropFirst(4).prefix(4))
        guard width > 0, height > 0 else { throw broken }
        guard width <= maximumPixels, height <= maximumPixels, width * height <= maximumPixels else {
            throw .invalid("logo", "The logo has more than 4 megapixels.", code: "file_too_large")
        }
        return (width, height)
    }

    /// Four bytes, the most significant first.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
