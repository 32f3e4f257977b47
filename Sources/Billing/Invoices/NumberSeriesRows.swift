import Core
import Storage

/// The series that documents take their numbers from.
package struct NumberSeriesRows: Rows {
    package let tx: BillingTransaction

    /// The next number of a series, without gaps: it is given in the transaction that uses it (M8).
    ///
    /// The first waits for whoever took one before; those that follow in its transaction wait for nobody.
    package func next(of series: String, in scope: Scope) throws -> Int64 {
        let key = NumberSeries(scope: scope, name: series)
        if let last = identityMap.lastNumbers[key] {
            try send(
                "UPDATE number_series SET last = \(last + 1) WHERE \(scope) AND series = \(series)",
                mapping: { $0.lastNumbers[key] = last + 1 })
            return last + 1
        }
        let row = try first(
            """
            INSERT INTO number_series (merchant_id, livemode, series, last)
            VALUES (\(scope.merchant), \(scope.mode), \(series), 1)
            ON CONFLICT (merchant_id, livemode, series) DO UPDATE SET last = number_series.last + 1
            RETURNING last
            """)
        guard let row else { throw StorageError.corrupt("no number was given") }
        let last = try row.int64("last")
        identityMap.lastNumbers[key] = last
        return last
    }
}

struct NumberSeries: Hashable {
    let scope: Scope
    let name: String
}

extension BillingTransaction {
    package var numberSeries: NumberSeriesRows { NumberSeriesRows(tx: self) }
}
