import Billing
import Core
import Documents
import Storage
import TestSupport
import Testing

@testable import Demo
@testable import Server

@Suite struct `Kept pictures` {
    /// A picture with a passenger: who took it, and where.
    private func traveller(_ clean: [UInt8]) -> [UInt8] {
        let text = Array("tEXtAuthor\0Ana, Avenida Italia 1439".utf8)
        let chunk = [0, 0, 0, UInt8(text.count - 4)] + text + [0, 0, 0, 0]
        // After the signature and the header, which is 25 bytes long.
        return Array(clean[..<33]) + chunk + clean[33...] + Array("trailing".utf8)
    }

    @Test(arguments: Engine.available)
    func `leave their passengers behind when they are kept, and old ones when they are shown (W6)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let pictures = Pictures(shop.context)
        let clean = try Logo(png: DemoArtist(color: try HexColor("#b4341f")).picture(.cup)).png
        let bytes = traveller(clean)

        let name = try await pictures.keep(png: bytes, of: shop.merchant.id)
        #expect(try await pictures.keep(png: clean, of: shop.merchant.id) == name, "one picture, one name")
        #expect(try await pictures.find(name)?.bytes == clean)

        try await shop.context.database.write { db in
            _ = try db.execute("UPDATE logos SET bytes = \(bytes) WHERE hash = \(name)")
        }
        #expect(try await pictures.find(name)?.bytes == clean)
    }
}
