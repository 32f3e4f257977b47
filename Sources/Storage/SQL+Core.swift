import Core

// How values of `Core` are kept: currencies, days, local times and zones as their text, rates as millionths.
extension Currency: SQLBindable { public var sqlValue: SQLValue { .text(code) } }
extension CalendarDate: SQLBindable { public var sqlValue: SQLValue { .text(description) } }
extension LocalDateTime: SQLBindable { public var sqlValue: SQLValue { .text(description) } }
extension Zone: SQLBindable { public var sqlValue: SQLValue { .text(id) } }
extension EmailAddress: SQLBindable { public var sqlValue: SQLValue { .text(text) } }
extension HexColor: SQLBindable { public var sqlValue: SQLValue { .text(description) } }
extension Rate: SQLBindable { public var sqlValue: SQLValue { .integer(millionths) } }

extension Row {
    public func currency(_ column: String) throws -> Currency { try Currency(text(column)) }
    public func date(_ column: String) throws -> CalendarDate { try CalendarDate(text(column)) }
    public func zone(_ column: String) throws -> Zone { try Zone(text(column)) }
    public func rate(_ column: String) throws -> Rate { try Rate(millionths: int64(column)) }
    /// An amount and its currency, each in a column of its own.
    public func money(_ amount: String, _ currency: String = "currency") throws -> Money {
        try Money(int64(amount), self.currency(currency))
    }
}
