import CQREncode
import Core

/// A square code that cameras read (ISO/IEC 18004), at the level that mends 15 % of it.
public struct QRCode: Hashable, Sendable {
    /// How many modules stay light on each side, as the standard asks.
    package static let quietZone = 4

    /// Modules to a side, without the quiet zone.
    package let side: Int
    /// Row by row.
    private let dark: [Bool]

    /// - Throws: ``BillingError`` `unavailable`, when memory fails or the text is too long: more than 2,331 bytes.
    public init(_ text: String) throws(BillingError) {
        let bytes = Array(text.utf8)
        guard let code = QRcode_encodeData(CInt(bytes.count), bytes, 0, QR_ECLEVEL_M),
            let data = code.pointee.data
        else { throw .unavailable("The square code cannot be made.") }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        side = width
        dark = UnsafeMutableBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
    }

    /// What is dark, as few rectangles of one row each. In modules, from the upper left corner of the code.
    package var runs: [(row: Int, start: Int, length: Int)] {
        var runs: [(row: Int, start: Int, length: Int)] = []
        for row in 0..<side {
            var start = 0
            while start < side {
                guard dark[row * side + start] else {
                    start += 1
                    continue
                }
                var end = start
                while end < side, dark[row * side + end] { end += 1 }
                runs.append((row, start, end - start))
                start = end
            }
        }
        return runs
    }
}
