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
}
