import Core
import Localization
import Web

/// For how long what is replaced goes on working, as forms offer it.
enum Overlap {
    static let usual = "24"
    private static let hours = [0, 24, 72, 168]

    /// - Returns: nil for what is not offered.
    static func span(_ typed: String) -> Span? {
        hours.first(where: { "\($0)" == typed }).map { Span.hours(Int64($0)) }
    }

    static func choices(in say: any Language) -> [Choices.Choice] {
        hours.map { Choices.Choice("\($0)", say.consoleOverlap(hours: $0)) }
    }
}
