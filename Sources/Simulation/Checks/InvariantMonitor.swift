import Billing
import Core
import Storage
import Synchronization

/// Looks, at the end of every write, at the invoices and subscriptions that it touched, inside the same transaction.
///
/// Our writes and the processor's are watched alike: a second charge of an invoice is found in the step that makes it.
final class InvariantMonitor: Sendable {
    private struct State {
        var merchant: Merchant.ID?
        var violations: [InvariantViolation] = []
        var checks = 0
        var hasNews = false
        var writes = 0
    }
    private let state = Mutex(State())

    /// From now on.
    func begin(_ merchant: Merchant.ID) { state.withLock { $0.merchant = merchant } }

    /// What was found since, and how many rules were asked.
    func take() -> (violations: [InvariantViolation], checks: Int) {
        state.withLock { state in
            defer { (state.violations, state.checks) = ([], 0) }
            return (state.violations, state.checks)
        }
    }

    /// Whether anything but the list of jobs was written since this was asked last.
    func hasNews() -> Bool {
        state.withLock { state in
            defer { state.hasNews = false }
            return state.hasNews
        }
    }

    /// How many writes were begun.
    var writes: Int { state.withLock(\.writes) }

    fileprivate func begin() { state.withLock { $0.writes += 1 } }

    fileprivate func note(_ found: (violations: [InvariantViolation], checks: Int), isNews: Bool) {
        state.withLock { state in
            state.violations += found.violations
            state.checks += found.checks
            state.hasNews = state.hasNews || isNews
        }
    }

    fileprivate func look(at touched: Touched, _ db: any Connection) throws -> (
        violations: [InvariantViolation], checks: Int
    ) {
        guard let merchant = state.withLock(\.merchant) else { return ([], 0) }
        var touched = touched
        if !touched.attempts.isEmpty {
            touched.invoices.formUnion(
                try db.query(
                    """
                    SELECT invoice_id FROM payment_attempts
                    WHERE merchant_id = \(merchant) AND id IN (\(list: touched.attempts.sorted()))
                    """
                ).map { try $0.text("invoice_id") })
        }
        var violations: [InvariantViolation] = []
        var checks = 0
        func ask(_ rules: SQL, _ count: Int) throws {
            checks += count
            violations += try db.query(rules).map {
                InvariantViolation(rule: try $0.text("rule"), subject: try $0.text("subject"))
            }
        }
        if !touched.invoices.isEmpty { try ask(Self.rules(of: touched.invoices.sorted(), merchant), Self.ofInvoices) }
        if !touched.subscriptions.isEmpty {
            try ask(Self.rules(ofSubscriptions: touched.subscriptions.sorted(), merchant), Self.ofSubscriptions)
        }
        return (violations, checks)
    }
}

/// The ids that a transaction wrote or named in a write.
private struct Touched {
    var invoices: Set<String> = []
    var attempts: Set<String> = []
    var subscriptions: Set<String> = []
    /// Whether it wrote to any table but that of jobs.
    var isNews = false

    mutating func note(_ sql: SQL) {
        let (statement, bindings) = sql.rendered(.question)
        if !["UPDATE jobs", "INSERT INTO jobs", "DELETE FROM jobs"].contains(where: statement.hasPrefix) {
            isNews = true
        }
        for case .text(let text) in bindings {
            if text.hasPrefix(Invoice.idPrefix) { invoices.insert(text) }
            if text.hasPrefix(PaymentAttempt.idPrefix) { attempts.insert(text) }
            if text.hasPrefix(Subscription.idPrefix) { subscriptions.insert(text) }
        }
    }
}

/// A database whose every commit is looked at.
struct WatchedDatabase: Database {
    let inner: any Database
    let monitor: InvariantMonitor

    var engine: Engine { inner.engine }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    @discardableResult
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        let monitor = monitor
        monitor.begin()
        let (value, violations, checks, isNews) = try await inner.write(isolation) { db in
            let noting = NotingConnection(db)
            let value = try body(noting)
            let found = try monitor.look(at: noting.touched, db)
            return (value, found.violations, found.checks, noting.touched.isNews)
        }
        monitor.note((violations, checks), isNews: isNews)
        return value
    }

    func close() async { await inner.close() }
}

/// Lets everything through, and remembers what is written.
private final class NotingConnection: Connection {
    let inner: any Connection
    var touched = Touched()

    init(_ inner: any Connection) { self.inner = inner }

    var engine: Engine { inner.engine }
    func query(_ sql: SQL) throws -> [Row] { try inner.query(sql) }
    func query(all statements: [SQL]) throws -> [[Row]] { try inner.query(all: statements) }
    func execute(_ sql: SQL) throws -> Int {
        touched.note(sql)
        return try inner.execute(sql)
    }
    func send(_ sql: SQL) throws {
        touched.note(sql)
        try inner.send(sql)
    }
}
