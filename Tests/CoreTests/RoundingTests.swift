import Core
import Testing

@Suite struct `Rounded amounts` {
    @Test(
        arguments: [
            (5, 1, 2, 3), (-5, 1, 2, -3), (5, -1, 2, -3), (5, 1, -2, -3), (-5, 1, -2, 3), (1, 1, 3, 0), (2, 1, 3, 1),
            (-1, 1, 3, 0), (-2, 1, 3, -1), (0, 7, 3, 0), (1, 1, 2, 1), (-1, 1, 2, -1),
        ] as [(Int64, Int64, Int64, Int64)])
    func `takes halves away from zero (M3)`(value: Int64, numerator: Int64, denominator: Int64, result: Int64) throws {
        #expect(try Rounding.multiply(value, by: numerator, over: denominator) == result)
    }

    @Test func `keeps 128 bits on the way and refuses what does not fit in 64 (M1)`() throws {
        #expect(try Rounding.multiply(.max, by: .max, over: .max) == .max)
        #expect(try Rounding.multiply(.min, by: .min, over: .min) == .min)
        #expect(try Rounding.multiply(.max, by: 1_000_000, over: 1_000_000) == .max)
        #expect(code { try Rounding.multiply(.max, by: 2, over: 1) } == "amount_too_large")
        #expect(code { try Rounding.multiply(.min, by: -1, over: 1) } == "amount_too_large")
        #expect(code { try Rounding.multiply(1, by: 1, over: 0) } == "amount_too_large")
        #expect(code { try Rounding.spread([1], by: 1, over: 0) } == "amount_too_large")
        #expect(
            code { try Rounding.spread([.max, .max, .max, .max, .max], by: .max, over: 1) } == "amount_too_large")
    }

    @Test func `spreads the sum rounded once, also over credits (M3)`() throws {
        #expect(try Rounding.spread([], by: 19, over: 100) == [])
        // −1285.73 and 1929.45 make 643.72, which is 644.
        #expect(try Rounding.spread([-6767, 10_155], by: 19, over: 100) == [-1286, 1930])
        #expect(try Rounding.spread([6767, -10_155], by: 19, over: 100) == [1286, -1930])
    }

    @Test func `spreads into parts that add up to the rounded sum (M3)`() throws {
        let chance = Chance.seeded(7)
        for _ in 0..<5000 {
            let values = (0...chance.number(below: 9)).map { _ in chance.number(in: -99_999_999...99_999_999) }
            let rate = chance.number(in: 0...1_000_000)

            let parts = try Rounding.spread(values, by: rate, over: 1_000_000)

            let whole = try Rounding.multiply(values.reduce(0, +), by: rate, over: 1_000_000)
            #expect(parts.reduce(0, +) == whole)
            #expect(try Rounding.spread(values.map { -$0 }, by: rate, over: 1_000_000) == parts.map { -$0 })
            for (part, value) in zip(parts, values) {
                #expect((Int128(part) * 1_000_000 - Int128(value) * Int128(rate)).magnitude <= 1_000_000)
            }
        }
    }

    @Test func `spreads what has different denominators into parts of their exact sum, rounded once (M3)`() throws {
        #expect(try Rounding.spread([110_00, 119_00], by: 100_000, over: [1_100_000, 1_190_000]) == [10_00, 10_00])
        #expect(try Rounding.spread([5, 5], by: 100_000, over: [1_100_000, 1_190_000]) == [1, 0])
        #expect(try Rounding.spread([-5, -5], by: 100_000, over: [1_100_000, 1_190_000]) == [-1, 0])
        #expect(code { try Rounding.spread([1], by: 1, over: [0]) } == "amount_too_large")

        let chance = Chance.seeded(11)
        for _ in 0..<2000 {
            let values = (0...chance.number(below: 9)).map { _ in chance.number(in: -99_999_999...99_999_999) }
            let rate = chance.number(in: 0...1_000_000)
            let other = chance.number(in: 1...1_000_000)
            let denominators = values.map { _ in chance.number(below: 2) == 0 ? 1_000_000 : 1_000_000 + other }

            let parts = try Rounding.spread(values, by: rate, over: denominators)

            // The sum over the common denominator, halves away from zero.
            let common = Int128(1_000_000) * Int128(1_000_000 + other)
            let exact = zip(values, denominators).reduce(Int128(0)) {
                $0 + Int128($1.0) * Int128(rate) * (common / Int128($1.1))
            }
            let distance = (Int128(parts.reduce(0, +)) * common - exact).magnitude * 2
            #expect(distance <= common.magnitude)
            #expect(try Rounding.spread(values.map { -$0 }, by: rate, over: denominators) == parts.map { -$0 })
            for (part, (value, denominator)) in zip(parts, zip(values, denominators)) {
                let rest = Int128(part) * Int128(denominator) - Int128(value) * Int128(rate)
                #expect(rest.magnitude <= Int128(denominator).magnitude)
            }
        }
    }

    @Test func `rounds once for each denominator where so many have none in common (M1)`() throws {
        let odd: [Int64] = [1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117, 1_000_121]

        #expect(
            try Rounding.spread(odd.map { $0 * 7 }, by: 3, over: odd) == odd.map { _ in 21 })
    }
}
