import Core

extension English {
    public func date(_ date: CalendarDate) -> String { "\(Self.months[date.month - 1]) \(date.day), \(date.year)" }
    public func shortDate(_ date: CalendarDate) -> String {
        "\(Self.months[date.month - 1].prefix(3)) \(date.day), \(date.year)"
    }
    public func dayAndMonth(_ date: CalendarDate) -> String { "\(Self.months[date.month - 1].prefix(3)) \(date.day)" }
    public func month(_ date: CalendarDate) -> String { Self.months[date.month - 1] }
    public func time(hour: Int, minute: Int) -> String {
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown):" + (minute < 10 ? "0" : "") + "\(minute)" + MoneyStyle.space + (hour < 12 ? "AM" : "PM")
    }

    public func percent(_ number: String) -> String { number + "%" }

    /// Only the dollar, the euro and the pound go by their symbols: the peso's would be taken for a dollar's.
    public func moneyStyle(currency: String, country: String?) -> MoneyStyle {
        switch currency {
        case "usd": MoneyStyle("$", spaced: false, decimalComma: false)
        case "eur": MoneyStyle("€", spaced: false, decimalComma: false)
        case "gbp": MoneyStyle("£", spaced: false, decimalComma: false)
        default: .code(currency, decimalComma: false)
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
