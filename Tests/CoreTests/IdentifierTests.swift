import Core
import Testing

private struct Parrot: Identified { static let idPrefix = "par_" }

@Suite struct `Identifiers` {
    @Test func `carries its owner's prefix and 24 characters of base 62`() {
        let id = ID<Parrot>.new(at: Instant(seconds: 1_800_000_000), using: .seeded(1))

        #expect(id.rawValue.hasPrefix("par_"))
        #expect(id.rawValue.dropFirst(4).count == 24)
        #expect(id.rawValue.dropFirst(4).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
        #expect(id == ID<Parrot>.new(at: Instant(seconds: 1_800_000_000), using: .seeded(1)))
    }

    @Test func `sorts by the instant it was made at`() {
        let chance = Chance.seeded(2)
        let ids = (0..<200).map { ID<Parrot>.new(at: Instant(milliseconds: 1_800_000_000_000 + $0), using: chance) }

        #expect(ids == ids.sorted())
        #expect(Set(ids).count == 200)
    }

    @Test func `is new each time`() {
        let ids = (0..<1000).map { _ in ID<Parrot>.new(at: Instant(seconds: 0), using: .system) }

        #expect(Set(ids).count == 1000)
    }
}
