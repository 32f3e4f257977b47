import Core
import Testing

@testable import Pictures

@Suite struct `A picture that is sent` {
    private let studio = PictureStudio()

    @Test func `is made smaller until it fits, with its own proportions, and never enlarged (S77)`() async throws {
        let wide = try await studio.prepare(Files.png(width: 600, height: 120), for: .logo)
        let high = try await studio.prepare(Files.png(width: 50, height: 200), for: .logo)
        let small = try await studio.prepare(Files.png(width: 40, height: 10), for: .logo)

        #expect((wide.width, wide.height) == (400, 80))
        #expect((high.width, high.height) == (25, 100))
        #expect((small.width, small.height) == (40, 10))
    }

    @Test func `says in its own head what size it has`() async throws {
        let picture = try await studio.prepare(Files.png(width: 600, height: 120), for: .logo)

        #expect(Array(picture.png[16..<24]) == Files.big(400) + Files.big(80))
    }

    @Test func `stands in the middle of a square where one is asked for`() async throws {
        let icon = try await studio.prepare(Files.png(width: 600, height: 120), for: .icon)
        let square = try await studio.prepare(Files.png(width: 64, height: 64), for: .icon)

        #expect((icon.width, icon.height) == (180, 180))
        #expect((square.width, square.height) == (64, 64))
    }

    @Test func `keeps what shows through it`() async throws {
        let clear = try await studio.prepare(Files.png(width: 8, height: 8, color: [9, 9, 9, 0]), for: .logo)

        // Of red, green, blue and alpha.
        #expect(clear.png[25] == 6)
    }

    @Test func `is a PNG afterwards, also when it was a JPEG, and upright`() async throws {
        let plain = try await studio.prepare(Files.jpeg, for: .product)
        let turned = try await studio.prepare(Files.turnedJPEG, for: .product)

        #expect(plain.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect((plain.width, plain.height) == (16, 8))
        #expect((turned.width, turned.height) == (8, 16))
    }

    @Test(arguments: ["tEXt", "eXIf", "tIME", "prVt"])
    func `loses everything that is not seen (W6)`(passenger: String) async throws {
        let body = Array("Author\0Ana, Avenida Italia 1439".utf8)
        let sent = Files.png(width: 30, height: 10, extra: (passenger, body)) + Array("trailing".utf8)

        let kept = try await studio.prepare(sent, for: .logo).png

        #expect(Set(Files.chunks(of: kept)).isSubset(of: ["IHDR", "sBIT", "IDAT", "IEND"]))
        #expect(!String(decoding: kept, as: UTF8.self).contains("Italia"))
        #expect(try await studio.prepare(Files.png(width: 30, height: 10), for: .logo).png == kept)
    }

    @Test func `says nothing of where a photograph was taken (W6)`() async throws {
        let kept = try await studio.prepare(Files.turnedJPEG, for: .product).png

        #expect(!String(decoding: kept, as: UTF8.self).contains("Italia"))
    }

    @Test func `is taken at just the limits`() async throws {
        let sent = Files.png(width: 8, height: 8)
        let filled = sent + [UInt8](repeating: 0, count: PictureStudio.maximumBytes - sent.count)

        #expect(try await studio.prepare(filled, for: .logo).width == 8)
        let oneMore = filled + [0]
        await #expect(throws: PictureRefusal.tooManyBytes) { try await studio.prepare(oneMore, for: .logo) }
    }
}
