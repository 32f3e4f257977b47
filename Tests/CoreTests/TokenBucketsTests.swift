import Core
import Testing

@Suite struct `Buckets of tokens` {
    private let start = Instant(seconds: 1_800_000_000)
    private typealias Allowance = TokenBuckets<String>.Allowance

    @Test func `give what they hold, then what comes back, and say when (S7)`() {
        let buckets = TokenBuckets<String>()
        let allowance = Allowance(burst: 10, perSecond: 2)

        for _ in 0..<10 { #expect(buckets.take(1, from: "ana", allowance, at: start) == nil) }
        #expect(buckets.take(1, from: "ana", allowance, at: start) == 1)
        #expect(buckets.take(5, from: "ana", allowance, at: start) == 3)
        #expect(buckets.take(1, from: "beto", allowance, at: start) == nil)
        #expect(buckets.take(1, from: "ana", allowance, at: start + .milliseconds(499)) == 1)
        #expect(buckets.take(1, from: "ana", allowance, at: start + .milliseconds(500)) == nil)
        #expect(buckets.take(10, from: "ana", allowance, at: start + .hours(1)) == nil)
        #expect(buckets.take(1, from: "ana", allowance, at: start + .hours(1)) == 1)
    }

    @Test func `give nothing for a clock that goes back (S7)`() {
        let buckets = TokenBuckets<String>()
        let allowance = Allowance(burst: 1, perSecond: 1)

        #expect(buckets.take(1, from: "ana", allowance, at: start) == nil)
        #expect(buckets.take(1, from: "ana", allowance, at: start - .hours(1)) == 1)
    }

    @Test func `remember those who took most, however many names somebody has (S7)`() {
        let buckets = TokenBuckets<String>(most: 100)
        let allowance = Allowance(burst: 10, perSecond: 1)

        for _ in 0..<10 { _ = buckets.take(1, from: "flood", allowance, at: start) }
        for number in 0..<5_000 { _ = buckets.take(1, from: "name \(number)", allowance, at: start) }

        #expect(buckets.take(1, from: "flood", allowance, at: start) == 1)
        #expect(buckets.count <= 100)
    }
}
