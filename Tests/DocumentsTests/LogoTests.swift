import Core
import Testing

@testable import Documents

@Suite struct `Logos` {
    @Test func `knows its size before any pixel is decoded`() throws {
        let logo = try Logo(png: png(width: 300, height: 20))

        #expect(logo.width == 300)
        #expect(logo.height == 20)
    }

    @Test func `W6: keeps the picture and throws the passengers out`() throws {
        let clean = png(width: 3, height: 3)

        let logo = try Logo(png: png(width: 3, height: 3, extraChunk: "tEXt") + Array("trailing".utf8))

        #expect(logo.png == clean)
    }

    @Test func `W6: refuses more than 512 KiB`() {
        let file = png(width: 1, height: 1) + [UInt8](repeating: 0, count: 512 * 1024)

        #expect(throws: BillingError.self) { try Logo(png: file) }
    }

    @Test func `W6: refuses more than 4 megapixels by its header alone`() {
        var file = png(width: 1, height: 1)
        file.replaceSubrange(16..<24, with: [0, 0, 0x40, 0, 0, 0, 0x40, 0])

        let error = #expect(throws: BillingError.self) { try Logo(png: file) }

        #expect(error?.code == "file_too_large")
    }

    @Test(arguments: [
        [], Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), Array("GIF89a".utf8),
        Array(png(width: 1, height: 1).prefix(30)),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF],
    ])
    func `W6: refuses what is not a whole PNG`(file: [UInt8]) {
        #expect(throws: BillingError.self) { try Logo(png: file) }
    }

    @Test func `fits into its box without being enlarged`() throws {
        let wide = try #require(Picture(try Logo(png: png(width: 1_000, height: 100))))
        let small = try #require(Picture(try Logo(png: png(width: 40, height: 10))))

        #expect((wide.width, wide.height) == (200, 20))
        #expect((small.width, small.height) == (40, 10))
    }

    @Test func `broken pixels leave the invoice with the seller's name`() throws {
        var file = png(width: 50, height: 50)
        file.replaceSubrange(60..<90, with: [UInt8](repeating: 0xAA, count: 30))
        let logo = try Logo(png: file)

        #expect(Picture(logo) == nil)
        #expect(try InvoicePDF.render(.sample(logo: logo)) == InvoicePDF.render(.sample()))
    }
}
