import Core
import Testing

private struct Parrot: Identified { static let idPrefix = "par_" }

@Suite struct `Identifiers` {
    @Test func `carries its owner's prefix and 25 letters and digits`() {
        let id = ID<Parrot>.new(at: Instant(seconds: 1_800_000_000), using: .seeded(1))

        #expect(id.rawValue.hasPrefix("par_"))
        #expect(id.rawValue.dropFirst(4).count == 25)
        #expect(id.rawValue.dropFirst(4).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
        #expect(id == ID<Parrot>.new(at: Instant(seconds: 1_800_000_000), using: .seeded(1)))
    }

    @Test func `sorts by the instant it was made at`() {
        let chance = Chance.seeded(2)
        let ids = (0..<200).map { ID<Parrot>.new(at: Instant(milliseconds: 1_800_000_000_000 + $0), using: chance) }

        #expect(ids == ids.sorted())
        #expect(Set(ids).count == 200)
    }

    @Test func `sorts by its turn among those of one instant, by every collation`() {
        for chance in [Chance.seeded(3), .system] {
            let ids = (0..<2_000).map { _ in ID<Parrot>.new(at: Instant(seconds: 1_800_000_000), using: chance) }

            #expect(ids == ids.sorted())
            // What a collation that knows no capitals would compare.
            let folded = ids.map { $0.rawValue.lowercased() }
            #expect(folded == folded.sorted())
        }
    }

    @Test func `sorts after those that another process made before, though the clock of both stands still`() {
        let early = ID<Parrot>.new(
            at: Instant(seconds: 0), using: Chance(turns: Turns { 5_000 }, fill: { .init(repeating: 7, count: $0) }))
        let late = ID<Parrot>.new(
            at: Instant(seconds: 0), using: Chance(turns: Turns { 5_001 }, fill: { .init(repeating: 7, count: $0) }))

        #expect(early < late)
    }

    @Test func `is new each time`() {
        let ids = (0..<1000).map { _ in ID<Parrot>.new(at: Instant(seconds: 0), using: .system) }

        #expect(Set(ids).count == 1000)
    }
}
