import Core
import Storage

/// The series that documents take their numbers from.
package struct NumberSeriesRows: Rows {
    package let tx: BillingTransaction

    /// The next number of a series, without gaps: it is given in the transaction that uses it (M8).
    package func next(of series: String, in scope: Scope) throws -> Int64 {
        let row = try first(
            """
            INSERT INTO number_series (merchant_id, livemode, series, last)
            VALUES (\(scope.merchant), \(scope.mode), \(series), 1)
            ON CONFLICT (merchant_id, livemode, series) DO UPDATE SET last = number_series.last + 1
            RETURNING last
            """)
        guard let row else { throw StorageError.corrupt("no number was given") }
        return try row.int64("last")
    }
}

extension BillingTransaction {
    package var numberSeries: NumberSeriesRows { NumberSeriesRows(tx: self) }
}
