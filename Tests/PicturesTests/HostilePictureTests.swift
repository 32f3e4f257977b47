import Core
import Testing

@testable import Pictures

@Suite struct `A hostile picture` {
    private func refusal(of file: [UInt8]) -> PictureRefusal? {
        do {
            _ = try PictureStudio.prepared(file, for: .logo)
            return nil
        } catch { return error }
    }

    @Test(arguments: [(60_000, 60_000), (2_001, 2_000), (1_000_000, 5)])
    func `with too many pixels is refused by its head, before room is made for one (W6)`(
        width: Int, height: Int
    ) {
        var file = Files.png(width: 1, height: 1)
        // Its checksum is of the head that it says.
        let head = Files.png(width: width, height: height, color: [], rows: 0)
        file.replaceSubrange(..<33, with: head[..<33])

        #expect(refusal(of: file) == .tooManyPixels)
    }

    @Test(arguments: [
        ("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("HTML in logo.png", "<!doctype html><title>logo.png</title>"), ("GIF", "GIF89a\u{1}\0\u{1}\0"),
        ("WebP", "RIFF\u{1A}\0\0\0WEBPVP8L"), ("nothing", ""), ("text", "logo"), ("BMP", "BM"), ("TIFF", "II*\0"),
    ])
    func `is what its bytes say, and refused when that is neither PNG nor JPEG (W6)`(kind: String, text: String) {
        #expect(refusal(of: Array(text.utf8)) == .otherKind, "\(kind)")
    }

    @Test func `that ends too early is refused, wherever it ends (W6)`() {
        let png = Files.png(width: 20, height: 20)
        for length in stride(from: 8, to: png.count, by: 37) {
            #expect(refusal(of: Array(png[..<length])) == .broken, "\(length) bytes")
        }
        for length in stride(from: 3, to: Files.jpeg.count, by: 37) {
            #expect(refusal(of: Array(Files.jpeg[..<length])) == .broken, "\(length) bytes")
        }
    }

    /// What is not in the file would be whatever lay in memory before.
    @Test func `with fewer rows than its head says is refused (W6)`() {
        #expect(refusal(of: Files.png(width: 20, height: 20, rows: 3)) == .broken)
    }

    @Test func `with thousands of scans in a small file is refused before it is decoded (W6)`() {
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0]
        let scans = [[UInt8]](repeating: scan, count: 1_000).flatMap(\.self)

        #expect(refusal(of: Array(Files.jpeg.dropLast(2)) + scans + [0xFF, 0xD9]) == .broken)
    }

    @Test func `does no harm wherever a byte of it is another (E3)`() {
        for file in [Files.png(width: 12, height: 6), Files.turnedJPEG] {
            for place in file.indices {
                var altered = file
                altered[place] ^= 0xFF
                guard let picture = try? PictureStudio.prepared(altered, for: .icon) else { continue }
                #expect(picture.width <= 180 && picture.height <= 180)
            }
        }
    }

    @Test func `is refused with a sentence that says what to do`() {
        #expect(PictureRefusal.otherKind.error("logo").message.contains("save it as PNG"))
        #expect(PictureRefusal.tooManyPixels.error("logo").code == "file_too_large")
        #expect(PictureRefusal.allCases.allSatisfy { $0.error("logo").parameter == "logo" })
    }
}
