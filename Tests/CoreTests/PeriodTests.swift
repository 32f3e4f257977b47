import Core
import Testing

@Suite struct `Periods` {
    @Test func `holds its start and not its end (T3)`() {
        let period = Period(start: Instant(seconds: 10), end: Instant(seconds: 20))

        #expect(period.contains(Instant(seconds: 10)))
        #expect(period.contains(Instant(milliseconds: 19_999)))
        #expect(!period.contains(Instant(seconds: 20)))
        #expect(!period.contains(Instant(milliseconds: 9999)))
    }
}
