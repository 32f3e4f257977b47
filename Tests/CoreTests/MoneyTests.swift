import Core
import Testing

@Suite struct `Amounts of money` {
    @Test func `adds, subtracts, negates and multiplies in minor units`() throws {
        let price = Money(9990, .clp)

        #expect(try price + Money(10, .clp) == Money(10_000, .clp))
        #expect(try price - Money(10_000, .clp) == Money(-10, .clp))
        #expect(try price.negated() == Money(-9990, .clp))
        #expect(try price.multiplied(by: 3) == Money(29_970, .clp))
        #expect(try Money.sum([price, price], in: .clp) == Money(19_980, .clp))
        #expect(try Money.sum([], in: .usd) == Money(0, .usd))
        #expect("\(price)" == "9990 clp")
    }

    @Test func `refuses what does not fit in 64 bits (M1)`() {
        let most = Money(.max, .usd)
        let least = Money(.min, .usd)

        #expect(code { try most + Money(1, .usd) } == "amount_too_large")
        #expect(code { try least - Money(1, .usd) } == "amount_too_large")
        #expect(code { try least.negated() } == "amount_too_large")
        #expect(code { try most.multiplied(by: 2) } == "amount_too_large")
        #expect(code { try Money.sum([most, most], in: .usd) } == "amount_too_large")
    }

    @Test func `refuses to mix currencies (M7)`() {
        #expect(code { try Money(1, .clp) + Money(1, .usd) } == "currency_mismatch")
        #expect(code { try Money(1, .clp) - Money(1, .usd) } == "currency_mismatch")
        #expect(code { try Money.sum([Money(1, .clp)], in: .usd) } == "currency_mismatch")
        #expect(code { try Rate("19").tax(on: [Money(1, .clp), Money(1, .usd)]) } == "currency_mismatch")
        #expect(code { try Money(1, .clp).isAtMost(Money(1, .usd)) } == "currency_mismatch")
        #expect(code { try Money.min(Money(1, .clp), Money(1, .usd)) } == "currency_mismatch")
    }

    @Test func `knows zero and credit apart (M7)`() {
        #expect(Money.zero(.clp).isZero && !Money.zero(.clp).isNegative && !Money.zero(.clp).isPositive)
        #expect(Money(-1, .clp).isNegative && !Money(-1, .clp).isZero)
        #expect(Money(1, .clp).isPositive)
    }

    @Test func `is compared and scaled in its currency (M3)`() throws {
        let (small, large) = (Money(-5, .clp), Money(10, .clp))

        #expect(try small.isAtMost(large))
        #expect(try small.isAtMost(small))
        #expect(try !large.isAtMost(small))
        #expect(try Money.min(small, large) == small)
        #expect(try Money.max(small, large) == large)
        #expect(small.notNegative == .zero(.clp) && large.notNegative == large)
        #expect(try Money(5, .clp).scaled(by: 1, over: 2) == Money(3, .clp))
        #expect(try Money(-5, .clp).scaled(by: 1, over: 2) == Money(-3, .clp))
    }

    @Test func `is drawn from several in order, each as far as it goes`() throws {
        func drawn(_ amount: Int64, from available: Int64...) throws -> [Int64] {
            try Money(amount, .clp).drawn(from: available.map { Money($0, .clp) }).map(\.amount)
        }

        #expect(try drawn(100, from: 60, 60, 60) == [60, 40, 0])
        #expect(try drawn(100, from: 100, 1) == [100, 0])
        #expect(try drawn(100, from: 30, 20) == [30, 20], "they have less than is asked for")
        #expect(try drawn(100, from: 0, -50, 70, 70) == [0, 0, 70, 30], "what has nothing gives nothing")
        #expect(try drawn(0, from: 10) == [0])
        #expect(try drawn(-5, from: 10) == [0])
        #expect(try drawn(5).isEmpty)
        #expect(code { try Money(5, .clp).drawn(from: [Money(5, .usd)]) } == "currency_mismatch")
    }

    @Test func `splits by largest remainder, the earlier first (M3)`() throws {
        #expect(try Money(100, .usd).allocated(by: [1, 1, 1]).map(\.amount) == [34, 33, 33])
        #expect(try Money(-100, .usd).allocated(by: [1, 1, 1]).map(\.amount) == [-34, -33, -33])
        #expect(try Money(5, .clp).allocated(by: [3, 0, 7]).map(\.amount) == [2, 0, 3])
        #expect(try Money(1, .clp).allocated(by: [0, 1, 1]).map(\.amount) == [0, 1, 0])
        #expect(try Money(.max, .clp).allocated(by: [1, .max - 1]).map(\.amount) == [1, .max - 1])
        #expect(code { try Money(1, .clp).allocated(by: []) } == "parameter_invalid")
        #expect(code { try Money(1, .clp).allocated(by: [0, 0]) } == "parameter_invalid")
        #expect(code { try Money(1, .clp).allocated(by: [2, -1]) } == "parameter_invalid")
        #expect(code { try Money(1, .clp).allocated(by: [.max, 1]) } == "amount_too_large")
    }

    @Test func `splits into parts that add up, whatever the weights (M3)`() throws {
        let chance = Chance.seeded(20_260_131)
        for _ in 0..<5000 {
            let amount = chance.number(in: -1_000_000_000_000...1_000_000_000_000)
            var weights = (0...chance.number(below: 12)).map { _ in chance.number(in: 0...1_000_000) }
            weights[0] += 1

            let parts = try Money(amount, .clp).allocated(by: weights).map(\.amount)
            let mirrored = try Money(-amount, .clp).allocated(by: weights).map(\.amount)

            #expect(parts.reduce(0, +) == amount)
            #expect(mirrored == parts.map { -$0 })
            let whole = weights.reduce(0, +)
            for (part, weight) in zip(parts, weights) {
                let distance = Int128(part) * Int128(whole) - Int128(amount) * Int128(weight)
                #expect(distance.magnitude < whole.magnitude, "a part is less than one unit from its exact share")
            }
        }
    }
}
