import CZlib

/// Compression of files that everybody may read, once, when they are made.
///
/// Pages are never compressed: they hold tokens beside what somebody typed, and the size of the two together tells of both
/// ([BREACH](https://www.breachattack.com)).
public enum Gzip {
    /// - Returns: the same bytes as every gunzip understands them, at the smallest; nil when that is not smaller, or zlib
    ///   fails. The same bytes always give the same ones.
    public static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window, and 16 for gzip's own frame, whose time stays zero.
        let begun = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK, let length = UInt32(exactly: bytes.count) else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let room = UInt32(clamping: output.count)
        let ended = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = length
                stream.next_out = target.baseAddress
                stream.avail_out = room
                return deflate(&stream, Z_FINISH)
            }
        }
        let size = Int(room - stream.avail_out)
        guard ended == Z_STREAM_END, size < bytes.count else { return nil }
        return Array(output.prefix(size))
    }

    /// Whether whoever asks understands it: `gzip` or `*` with a weight above zero (RFC 9110, 12.5.3).
    public static func isAccepted(by acceptEncoding: String?) -> Bool {
        var weights: [String: Bool] = [:]
        for item in (acceptEncoding ?? "").lowercased().split(separator: ",").prefix(32) {
            let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let name = parts.first else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2) ?? "1"
            weights[String(name)] = quality.contains { ("1"..."9").contains($0) }
        }
        return weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? false
    }
}
