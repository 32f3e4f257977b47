import Core
import Testing

@Suite struct `Chances` {
    @Test func `repeats itself from a seed (D8)`() {
        #expect(Chance.seeded(42).bytes(64) == Chance.seeded(42).bytes(64))
        #expect(Chance.seeded(42).bytes(64) != Chance.seeded(43).bytes(64))
        #expect(Chance.seeded(1).base62(16) == Chance.seeded(1).base62(16))
    }

    @Test func `gives as much as it is asked for`() {
        for count in [0, 1, 7, 8, 9, 33] {
            #expect(Chance.system.bytes(count).count == count)
            #expect(Chance.seeded(0).bytes(count).count == count)
            #expect(Chance.system.base62(count).utf8.count == count)
        }
        #expect(Chance.system.bytes(32) != Chance.system.bytes(32))
    }

    @Test func `is uniform below its bound`() {
        let chance = Chance.seeded(3)
        var counts = [Int](repeating: 0, count: 6)

        for _ in 0..<60_000 { counts[Int(chance.number(below: 6))] += 1 }

        #expect(counts.allSatisfy { 9_500...10_500 ~= $0 })
        #expect(chance.number(below: 1) == 0)
    }
}
