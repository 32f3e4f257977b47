import Foundation

/// Files as somebody might send them, made byte by byte.
enum Files {
    /// A whole PNG, of one colour.
    ///
    /// - Parameters:
    ///   - extra: a chunk that no picture needs.
    ///   - rows: how many of its rows are there; all of them otherwise.
    static func png(
        width: Int, height: Int, color: [UInt8] = [200, 30, 40], extra: (name: String, body: [UInt8])? = nil,
        rows: Int? = nil
    ) -> [UInt8] {
        let row = [0] + [[UInt8]](repeating: color, count: width).flatMap(\.self)
        let pixels = [[UInt8]](repeating: row, count: rows ?? height).flatMap(\.self)
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", big(width) + big(height) + [8, UInt8(color.count == 4 ? 6 : 2), 0, 0, 0])
        if let extra { file += chunk(extra.name, extra.body) }
        return file + chunk("IDAT", stored(pixels)) + chunk("IEND", [])
    }

    /// 16 × 8, by another program.
    static let jpeg = [UInt8](
        Data(
            base64Encoded:
                """
                /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO
                UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
                T09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF
                BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW
                V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi
                4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC
                AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm
                Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq
                8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCNYrfC/uk6H/lnF/8AFUeVb4/1Sfd/55xf/FUUUWEps//Z
                """, options: .ignoreUnknownCharacters) ?? Data())

    /// The same, with a note that its camera was held on its side, and where.
    static var turnedJPEG: [UInt8] {
        let orientation: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
        let exif = Array("Exif\0\0".utf8) + [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + orientation + [0, 0, 0, 0]
        let body = exif + Array("Avenida Italia 1439".utf8)
        return Array(jpeg[..<2]) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + jpeg[2...]
    }

    /// The names of a PNG's chunks, in their order.
    static func chunks(of png: [UInt8]) -> [String] {
        var names: [String] = []
        var rest = png.dropFirst(8)
        while rest.count >= 12 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            names.append(String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self))
            rest = rest.dropFirst(12 + length)
        }
        return names
    }

    static func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let checked = Array(name.utf8) + body
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in checked {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return big(body.count) + checked + big(Int(~crc))
    }

    /// As deflate's blocks that compress nothing.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stored: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let block = bytes[start..<min(start + 65_535, bytes.count)]
            let length = UInt16(block.count)
            stored.append(start + 65_535 >= bytes.count ? 1 : 0)
            stored += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)] + block
        }
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stored + big(Int(high << 16 | low))
    }
}
