import Core
import Testing

@testable import Billing

/// Which amounts may be paid towards what is owed: nothing of a few pesos is charged, or left to be charged (U6).
@Suite struct `An amount towards what is owed` {
    private func clp(_ amounts: Int64...) -> [Money] { amounts.map { Money($0, .clp) } }

    private func refusal(
        of amount: Int64, towards asked: [Money], least: Int64? = 1_000
    ) throws -> PartialPayment.Refusal? {
        try PartialPayment(minimum: least).refusal(of: Money(amount, .clp), towards: asked)
    }

    private func splitsBadly(_ below: Int64?, _ above: Int64) -> PartialPayment.Refusal {
        .splitsBadly(least: Money(1_000, .clp), below: below.map { Money($0, .clp) }, above: Money(above, .clp))
    }

    @Test(arguments: [Int64(1_000), 4_000, 5_000, 6_000, 11_000, 12_000, 13_000, 20_000, 21_000])
    func `U6 is taken where each part and each rest is large enough`(amount: Int64) throws {
        #expect(try refusal(of: amount, towards: clp(5_000, 7_000, 9_000)) == nil)
    }

    @Test(arguments: [
        (Int64(5_001), Int64(5_000), Int64(6_000)), (4_001, 4_000, 5_000), (4_999, 4_000, 5_000),
        (11_001, 11_000, 12_000), (12_999, 12_000, 13_000), (20_999, 20_000, 21_000),
    ])
    func `U6 is refused where a part or a rest would be too small, with the nearest that are taken`(
        amount: Int64, below: Int64, above: Int64
    ) throws {
        let asked = clp(5_000, 7_000, 9_000)
        #expect(try refusal(of: amount, towards: asked) == splitsBadly(below, above))
        for near in [below, above] { #expect(try refusal(of: near, towards: asked) == nil, "\(near)") }
    }

    @Test func `U6 pays whole what is too small to be divided`() throws {
        let asked = clp(1_500, 9_000)
        #expect(try refusal(of: 1_200, towards: asked) == splitsBadly(nil, 1_500))
        #expect(try refusal(of: 1_500, towards: asked) == nil)
        #expect(try refusal(of: 300, towards: clp(300)) == nil)
        #expect(try refusal(of: 999, towards: asked) == .tooLittle(least: Money(1_000, .clp)))
        #expect(try refusal(of: 10_501, towards: asked) == .tooMuch(total: Money(10_500, .clp)))
    }

    @Test func `U6 has a least of its currency where the merchant names none, or a smaller one`() throws {
        #expect(PartialPayment().least(in: .clp) == Money(500, .clp))
        #expect(PartialPayment(minimum: 1).least(in: .usd) == Money(50, .usd))
        #expect(PartialPayment(minimum: 2_000).least(in: .usd) == Money(2_000, .usd))
        #expect(try refusal(of: 5_001, towards: clp(5_000, 7_000), least: nil) != nil)
    }

    @Test func `U6 is asked for only where less than all would be taken`() throws {
        let rule = PartialPayment(minimum: 1_000)
        #expect(try rule.isOffered(towards: clp(2_000)))
        #expect(try !rule.isOffered(towards: clp(1_999)))
        #expect(try rule.isOffered(towards: clp(1_000, 500)))
        #expect(try !rule.isOffered(towards: clp(900, 1_500)))
        #expect(try !rule.isOffered(towards: []))
    }
}
