import CZlib
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

@Suite struct `Compressed files` {
    /// What a browser makes of it.
    private func unzipped(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        #expect(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: 1_000_000)
        let size = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                #expect(inflate(&stream, Z_FINISH) == Z_STREAM_END)
                return target.count - Int(stream.avail_out)
            }
        }
        return Array(output.prefix(size))
    }

    @Test func `hold what they held, in a quarter of the bytes`() throws {
        let style = Assets.stylesheet
        let zipped = try #require(style.zipped)

        #expect(try unzipped(zipped) == style.bytes)
        #expect(zipped.count * 3 < style.bytes.count)
        #expect(Gzip.compress(style.bytes) == zipped, "the same each time")
        #expect(Array(zipped[4..<8]) == [0, 0, 0, 0], "no time in it")
    }

    @Test func `are none where nothing is gained`() {
        #expect(Gzip.compress([]) == nil)
        #expect(Gzip.compress(Array("a".utf8)) == nil)
    }

    @Test(
        arguments: [
            ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.5", true), ("*", true), ("x-gzip", true),
            ("gzip;q=0", false), ("gzip;q=0.000, *", false), ("identity", false), ("", false), (nil, false),
            ("*;q=0", false), ("br", false),
        ] as [(String?, Bool)])
    func `go to whoever understands them (RFC 9110, 12.5.3)`(header: String?, isAccepted: Bool) {
        #expect(Gzip.isAccepted(by: header) == isAccepted)

        var headers: HTTPFields = [:]
        headers[.acceptEncoding] = header
        let response = Assets.stylesheet.response(
            to: Request(
                head: .init(method: .get, scheme: "http", authority: "127.0.0.1", path: "/", headerFields: headers),
                body: .init(buffer: ByteBuffer())))
        #expect(response.headers[.contentEncoding] == (isAccepted ? "gzip" : nil))
        #expect(response.headers[.vary] == "Accept-Encoding")
        #expect(
            response.body.contentLength
                == (isAccepted ? Assets.stylesheet.zipped?.count : Assets.stylesheet.bytes.count))
    }
}
