import Core
import Storage

/// The rows that a run wrote, written once more by plain statements into a copy of the database as it was before the run:
/// what the database alone would take. Holds a few hundred invoices at a time, however many there are.
struct HandWritten: Sendable {
    /// Where the run wrote, and a copy of what was there before it.
    let source: any Database
    let target: any Database
    /// When the run began.
    let start: Instant

    struct Result {
        var rows = 0
        var transactions = 0
        /// Of writing alone: what reading takes is not counted.
        var seconds = 0.0
    }

    /// - Parameters:
    ///   - transactions: how many the rows are spread over, evenly.
    ///   - width: how many are under way at a time, as in the run.
    func write(transactions: Int, width: Int) async throws -> Result {
        var result = Result()
        var invoices = 0
        let total = try await source.read { try $0.count("invoices", since: start) }
        var spread = Spread(transactions: transactions, units: total)
        for merchant in try await source.read({ try $0.query("SELECT id FROM merchants ORDER BY id") }) {
            var page = WrittenPage(merchant: try merchant.text("id"), start: start)
            let size = max(500, width * 4 * max(1, total / max(1, transactions)))
            while let units = try await source.read({ [page] in try page.next(size, in: $0) }) {
                page = units.rest
                invoices += units.statements.count
                result.rows += units.statements.reduce(0) { $0 + $1.count }
                let chains = spread.chains(of: units.statements)
                result.transactions += chains.reduce(0) { $0 + $1.count }
                let began = ContinuousClock.now
                try await write(chains, width)
                result.seconds += (ContinuousClock.now - began) / .seconds(1)
            }
        }
        return result
    }

    /// - Parameter chains: transactions that wait for one another, in order; chains do not.
    private func write(_ chains: [[[SQL]]], _ width: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (index, chain) in chains.enumerated() {
                if index >= width { _ = try await tasks.next() }
                tasks.addTask {
                    for transaction in chain {
                        try await target.write { db in
                            for statement in transaction { try db.execute(statement) }
                        }
                    }
                }
            }
            try await tasks.waitForAll()
        }
    }
}

/// Spreads units of rows over a number of transactions: several to a unit, or several units to one.
private struct Spread {
    let transactions: Int
    let units: Int
    private var seen = 0

    init(transactions: Int, units: Int) {
        self.transactions = transactions
        self.units = max(1, units)
    }

    /// - Parameter statements: of each unit, in an order that foreign keys allow.
    mutating func chains(of statements: [[SQL]]) -> [[[SQL]]] {
        var chains: [[[SQL]]] = []
        var waiting: [SQL] = []
        for unit in statements {
            let share = (seen + 1) * transactions / units - seen * transactions / units
            seen += 1
            waiting += unit
            guard share > 0 else { continue }
            let size = max(1, (waiting.count + share - 1) / share)
            chains.append(
                stride(from: 0, to: waiting.count, by: size).map {
                    Array(waiting[$0..<min($0 + size, waiting.count)])
                })
            waiting = []
        }
        if !waiting.isEmpty { chains.append([waiting]) }
        return chains
    }
}
