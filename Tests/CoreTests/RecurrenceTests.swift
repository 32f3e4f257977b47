import Core
import Testing

@Suite struct `Recurrences` {
    @Test(arguments: [
        (Recurrence.Interval.day, 1095), (.week, 156), (.month, 36), (.year, 3),
    ])
    func `lasts from one interval to three years`(interval: Recurrence.Interval, most: Int) throws {
        #expect(try Recurrence(every: most, interval).count == most)
        for count in [0, -1, most + 1, .max, .min] {
            #expect(code { try Recurrence(every: count, interval) } == "parameter_invalid_integer")
        }
    }

    @Test func `has names for the common ones`() throws {
        #expect(try Recurrence(every: 1, .month) == .monthly)
        #expect("\(try Recurrence(every: 3, .week))" == "every 3 week")
    }
}
