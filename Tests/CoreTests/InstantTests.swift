import Core
import Testing

@Suite struct `Instants` {
    @Test func `rounds to seconds towards the past`() {
        #expect(Instant(milliseconds: 1999).seconds == 1)
        #expect(Instant(milliseconds: -1).seconds == -1)
        #expect(Instant(milliseconds: -1000).seconds == -1)
        #expect(Instant(milliseconds: -1001).seconds == -2)
        #expect(Instant(seconds: 3).milliseconds == 3000)
    }

    @Test func `moves by spans`() {
        let noon = Instant(seconds: 43_200)

        #expect(noon + .minutes(10) - noon == .seconds(600))
        #expect(noon - .hours(12) == Instant(seconds: 0))
        #expect(Span.seconds(2) * 3 == .milliseconds(6000))
        #expect(Span.seconds(1) < .minutes(1))
    }

    @Test func `stops at the ends of time instead of stopping the process`() throws {
        let last = Instant(milliseconds: .max)
        let first = Instant(milliseconds: .min)

        #expect(Instant(seconds: .max) == last && Instant(seconds: .min) == first)
        #expect(last + .hours(1) == last && first - .hours(1) == first)
        #expect(last - first == .milliseconds(.max) && first - last == .milliseconds(.min))
        #expect(Span.hours(.max) == .milliseconds(.max) && Span.seconds(2) * .min == .milliseconds(.min))
        #expect(first.seconds == -9_223_372_036_854_776)
        for id in `Zones`.several {
            let zone = try Zone(id)
            #expect(zone.local(at: last) > zone.local(at: first))
            #expect(zone.startOfDay(zone.date(at: last)) <= last)
            #expect(BillingAnchor(at: last, in: zone).boundary(1, every: .yearly) <= last)
            #expect(BillingAnchor(at: Instant(seconds: 0), in: zone).index(containing: last, every: .daily) > 1_000_000)
        }
    }
}
