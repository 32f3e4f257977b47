import Core
import Localization

/// How often a price is charged, as forms offer it.
enum RecurrenceChoice {
    static let once = "once"
    static let usual = value(of: .monthly)

    private static let rhythms: [(count: Int, interval: Recurrence.Interval)] = [
        (1, .week), (1, .month), (2, .month), (3, .month), (6, .month), (1, .year),
    ]
    private static let offered = rhythms.compactMap { try? Recurrence(every: $0.count, $0.interval) }

    private static func value(of recurrence: Recurrence) -> String {
        "\(recurrence.interval.rawValue)-\(recurrence.count)"
    }

    static func options(in say: any Language) -> [(value: String, label: String)] {
        offered.map { (value: value(of: $0), label: say.frequency($0)) }
            + [(value: once, label: say.oneTimeCharge)]
    }

    /// - Returns: nil for what is not offered; `.some(nil)` for what is charged once.
    static func recurrence(of value: String) -> Recurrence?? {
        if value == once { return .some(nil) }
        guard let found = offered.first(where: { Self.value(of: $0) == value }) else { return nil }
        return .some(found)
    }
}
