import Core
import Testing

@testable import Billing
@testable import Server

@Suite struct `The table of what offers did` {
    @Test func `M10 has a line for each group, and says what may be chance`() {
        var result = RetentionResult(coupon: .init("QUEDATE"))
        result.offered = RetentionTally(
            leaving: 200, shown: 200, taken: 60, left: 90, cameBack: 4,
            after30Days: .init(counted: 100, paying: 55), after90Days: .init(counted: 10, paying: 6))
        result.heldOut = RetentionTally(
            leaving: 120, shown: 0, taken: 0, left: 70, cameBack: 2, after30Days: .init(counted: 100, paying: 50))
        result.reasons = [.init(reason: .tooExpensive, taken: 20, left: 31)]

        let lines = RetentionCommand.Report.Offer(result).table.split(separator: "\n").map(String.init)

        #expect(lines.count == 8)
        #expect(lines[0] == "offer  QUEDATE")
        #expect(lines[2].hasPrefix("with the offer") && lines[2].contains("55 of 100 (55 %)"))
        #expect(lines[3].hasPrefix("held out") && lines[3].hasSuffix(" -"))
        #expect(Set(lines[1...3].map(\.count)).count == 1)
        #expect(lines[4] == "30 days: 5.0 points more keep paying with the offer, give or take 13.8: it may be chance")
        #expect(lines[5] == "90 days: too few to tell")
        #expect(lines[7] == "  too_expensive: 20 taken, 31 left")
    }
}
