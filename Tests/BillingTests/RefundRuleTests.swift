import Core
import Testing

@testable import Billing

/// The merchant's written rule of what goes back to who leaves at once (M14).
@Suite struct `Refund rules` {
    private let zone = try? Zone("America/Santiago")

    /// Of a period of 31 days from 15 January, charged on its first day unless told otherwise.
    private func lastDay(_ rule: RefundRule, chargedOn day: String = "2026-01-15") throws -> String {
        let zone = try #require(self.zone)
        func noon(_ day: String) throws -> Instant { zone.instant(try LocalDateTime("\(day)T12:00:00.000")) }
        return rule.lastDay(
            of: Period(start: try noon("2026-01-15"), end: try noon("2026-02-15")), chargedAt: try noon(day), in: zone
        ).description
    }

    @Test func `M14 hold to the end of the period, of the window, or of the share, whichever comes first`() throws {
        #expect(try lastDay(RefundRule(.everything)) == "2026-02-14")
        #expect(try lastDay(RefundRule(.everything, windowDays: 0)) == "2026-01-15")
        #expect(try lastDay(RefundRule(.everything, windowDays: 10)) == "2026-01-25")
        #expect(try lastDay(RefundRule(.everything, windowDays: 10), chargedOn: "2026-01-20") == "2026-01-30")
        #expect(try lastDay(RefundRule(.everything, windowDays: 90)) == "2026-02-14")
        // Half of 31 days are 15 whole ones.
        #expect(try lastDay(RefundRule(.unusedDays, mostUsedPercent: 50)) == "2026-01-30")
        #expect(try lastDay(RefundRule(.unusedDays, mostUsedPercent: 0)) == "2026-01-15")
        #expect(try lastDay(RefundRule(.unusedDays, windowDays: 20, mostUsedPercent: 50)) == "2026-01-30")
    }

    @Test func `M14 are refused out of their limits, and where everybody ends at once`() throws {
        for rule in [
            RefundRule(.everything, windowDays: -1), RefundRule(.everything, windowDays: 367),
            RefundRule(.everything, mostUsedPercent: 101),
        ] {
            #expect(throws: BillingError.self) { try rule.check() }
        }
        var features = PortalConfiguration.Features()
        features.cancellationRefund = RefundRule(.unusedDays, windowDays: 14, mostUsedPercent: 50)
        try features.checkRefund()
        features.cancelEffect = .immediately
        #expect(throws: BillingError.self) { try features.checkRefund() }
    }
}
