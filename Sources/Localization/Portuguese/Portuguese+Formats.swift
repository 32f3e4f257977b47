import Core

extension Portuguese {
    public func date(_ date: CalendarDate) -> String {
        "\(date.day) de \(Self.months[date.month - 1]) de \(date.year)"
    }
    public func shortDate(_ date: CalendarDate) -> String {
        "\(date.day) \(Self.months[date.month - 1].prefix(3)) \(date.year)"
    }
    public func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(Self.months[date.month - 1].prefix(3))" }
    public func month(_ date: CalendarDate) -> String { Self.months[date.month - 1] }
    public func time(hour: Int, minute: Int) -> String { time24(hour, minute) }

    public func percent(_ number: String) -> String { number + "%" }

    public func moneyStyle(currency: String, country: String?) -> MoneyStyle {
        switch currency {
        case "brl": MoneyStyle("R$", spaced: true, decimalComma: true)
        case "usd": MoneyStyle("US$", spaced: true, decimalComma: true)
        case "eur": MoneyStyle("€", spaced: true, decimalComma: true)
        default: .code(currency, decimalComma: true)
        }
    }

    private static let months = [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
        "dezembro",
    ]
}
