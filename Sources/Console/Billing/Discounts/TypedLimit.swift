import Core
import Localization
import Web

/// How often, and until when, as forms of coupons and of codes ask it. Empty is without a limit.
struct TypedLimit: Sendable {
    static let uses = 1...1_000_000

    var count = ""
    var day = ""

    init() {}

    /// - Parameters:
    ///   - count: the name of the field for how often.
    ///   - day: the name of the field for until when.
    init(_ form: FormBody, count: String, day: String) {
        self.count = String(form.text(count).prefix(10))
        self.day = String(form.text(day).prefix(20))
    }

    static func number(_ typed: String, in range: ClosedRange<Int>) -> Int? {
        guard typed.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(typed), range.contains(number) else {
            return nil
        }
        return number
    }

    /// - Returns: nil for none, and with a fault in the form.
    func most(_ name: String, _ reader: Reader, _ faults: inout FormFaults) -> Int? {
        guard !count.isEmpty else { return nil }
        let most = Self.number(count, in: Self.uses)
        if most == nil { faults.add(name, reader.outside(Self.uses)) }
        return most
    }

    /// When that day is over, on the merchant's calendar.
    ///
    /// - Returns: nil for no day, and with a fault in the form.
    func end(_ name: String, _ context: ConsoleContext, _ faults: inout FormFaults) -> Instant? {
        guard !day.isEmpty else { return nil }
        guard let last = try? CalendarDate(day) else {
            faults.add(name, context.say.consoleDateIsUnclear)
            return nil
        }
        guard last >= context.today else {
            faults.add(name, context.say.consoleDateHasPassed)
            return nil
        }
        return context.merchant.zone.startOfDay(last.adding(days: 1))
    }
}

extension Reader {
    /// `Escribe un número de 1 a 120, sin decimales.`
    func outside(_ range: ClosedRange<Int>) -> String {
        say.consoleCountFromTo(number(Int64(range.lowerBound)), number(Int64(range.upperBound)))
    }
}
