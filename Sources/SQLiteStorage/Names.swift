import Storage

// GRDB has types of the same names.
typealias Row = Storage.Row
typealias SQL = Storage.SQL
