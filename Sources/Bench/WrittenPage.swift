import Core
import Storage

/// Reads what a run wrote for one merchant, some invoices at a time, as the statements that write it again.
struct WrittenPage: Sendable {
    let merchant: String
    /// When the run began.
    let start: Instant
    /// The last invoice, event and notification that were read.
    private var last = (invoice: "", event: "", notification: "")
    /// How many events and notifications the run wrote for each invoice.
    private var shares: (events: Double, notifications: Double)?

    init(merchant: String, start: Instant) {
        self.merchant = merchant
        self.start = start
    }

    /// - Returns: the statements of each invoice, parents before children, and what is left; nil when nothing is.
    func next(_ limit: Int, in db: any Connection) throws -> (statements: [[SQL]], rest: WrittenPage)? {
        var rest = self
        let invoices = try page("invoices", after: last.invoice, limit, in: db)
        guard let newest = try invoices.last?.text("id") else { return nil }
        rest.last.invoice = newest
        let ids = try invoices.map { try $0.text("id") }
        let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        var statements = invoices.map { [insertion(of: $0, into: "invoices")] }
        for table in ["invoice_lines", "payments", "payment_attempts", "postings", "sandbox_charges"] {
            let rows = try db.query(
                """
                SELECT * FROM \(literal: table) WHERE merchant_id = \(merchant) AND invoice_id IN (\(list: ids))
                """)
            for row in rows {
                guard let place = places[try row.text("invoice_id")] else { continue }
                statements[place].append(insertion(of: row, into: table))
            }
        }
        try appendUpdates(of: invoices, to: &statements, in: db)
        let shares = try shares ?? share(in: db)
        rest.shares = shares
        let many = Double(invoices.count)
        let events = try page("events", after: last.event, Int((shares.events * many).rounded(.up)), in: db)
        let mails = try page(
            "notifications", after: last.notification, Int((shares.notifications * many).rounded(.up)), in: db)
        rest.last.event = try events.last?.text("id") ?? last.event
        rest.last.notification = try mails.last?.text("id") ?? last.notification
        // These refer to no invoice: any of them may take them.
        for (index, row) in events.enumerated() {
            statements[index % invoices.count].append(insertion(of: row, into: "events"))
        }
        for (index, row) in mails.enumerated() {
            statements[index % invoices.count].append(insertion(of: row, into: "notifications"))
        }
        return (statements, rest)
    }

    /// The subscriptions that moved on, and their jobs.
    private func appendUpdates(of invoices: [Row], to statements: inout [[SQL]], in db: any Connection) throws {
        var places: [String: Int] = [:]
        for (place, invoice) in invoices.enumerated() {
            if let id = try invoice.textIfAny("subscription_id") { places[id] = place }
        }
        let ids = Array(places.keys)
        let subscriptions: SQL = "SELECT * FROM subscriptions WHERE merchant_id = \(merchant) AND id IN (\(list: ids))"
        for row in try db.query(subscriptions) {
            guard let place = places[try row.text("id")] else { continue }
            statements[place].append(update(of: row, in: "subscriptions", by: ["merchant_id", "id"]))
        }
        let jobs: SQL = """
            SELECT * FROM jobs WHERE merchant_id = \(merchant) AND kind = 'subscription' AND subject_id IN (\(list: ids))
            """
        for row in try db.query(jobs) {
            guard let place = places[try row.text("subject_id")] else { continue }
            statements[place].append(update(of: row, in: "jobs", by: ["merchant_id", "kind", "subject_id"]))
        }
    }

    private func page(_ table: String, after id: String, _ limit: Int, in db: any Connection) throws -> [Row] {
        try db.query(
            """
            SELECT * FROM \(literal: table)
            WHERE merchant_id = \(merchant) AND id > \(id) AND created_at >= \(start)
            ORDER BY merchant_id, id LIMIT \(limit)
            """)
    }

    private func share(in db: any Connection) throws -> (events: Double, notifications: Double) {
        let invoices = Double(max(1, try db.count("invoices", since: start, of: merchant)))
        return (
            Double(try db.count("events", since: start, of: merchant)) / invoices,
            Double(try db.count("notifications", since: start, of: merchant)) / invoices
        )
    }

    private func insertion(of row: Row, into table: String) -> SQL {
        let columns = row.columns.names.joined(separator: ", ")
        return "INSERT INTO \(literal: table) (\(literal: columns)) VALUES (\(list: row.values))"
    }

    private func update(of row: Row, in table: String, by keys: [String]) -> SQL {
        var changes: SQL?
        var condition: SQL?
        for (name, value) in zip(row.columns.names, row.values) {
            let equation: SQL = "\(literal: name) = \(value)"
            if keys.contains(name) {
                condition = condition.map { $0 + " AND " + equation } ?? equation
            } else {
                changes = changes.map { $0 + ", " + equation } ?? equation
            }
        }
        return "UPDATE \(literal: table) SET \(changes ?? "") WHERE \(condition ?? "")"
    }
}

extension Connection {
    /// How many rows of a table were made since then.
    func count(_ table: String, since start: Instant, of merchant: String? = nil) throws -> Int {
        let owner: SQL = merchant.map { "merchant_id = \($0) AND " } ?? ""
        return try first("SELECT COUNT(*) AS n FROM \(literal: table) WHERE \(owner)created_at >= \(start)")?
            .int("n") ?? 0
    }
}

extension SQL.StringInterpolation {
    /// Names of this schema only.
    fileprivate mutating func appendInterpolation(literal name: String) {
        appendInterpolation(SQL(stringLiteral: name))
    }
}
