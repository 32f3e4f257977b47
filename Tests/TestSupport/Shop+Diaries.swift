import Billing
import Core
import Storage

/// What a story reads afterwards, as text: one line for each thing that happened, oldest first.
extension Shop {
    /// The invoices of a customer as they were issued: day of issue, number, period, amount due, standing.
    ///
    ///     2026-05-02  000002  2026-02-28 to 2026-03-31  9990  paid
    public func bills(of customer: Customer) async throws -> String {
        try await issued(to: customer).map { invoice in
            let period = "\(day(invoice.period.start)) to \(day(invoice.period.end))"
            let number = (invoice.number ?? "").suffix(6)
            return
                "\(day(invoice.createdAt))  \(number)  \(period)  \(invoice.amountDue.amount)  \(invoice.status.rawValue)"
        }.joined(separator: "\n")
    }

    /// Where the periods of a customer's invoices begin: by the wall clock of `zone`, and the same instant in UTC.
    ///
    ///     2026-09-06 01:00 = 2026-09-06 04:00Z
    public func beginnings(of customer: Customer, in zone: String = "America/Santiago") async throws -> String {
        let (zone, utc) = (try Zone(zone), try Zone("UTC"))
        return try await issued(to: customer).map { invoice in
            "\(zone.minute(at: invoice.period.start)) = \(utc.minute(at: invoice.period.start))Z"
        }.joined(separator: "\n")
    }

    /// Every attempt at a customer's money: day, amount, how it ended, and the end of the card's number.
    ///
    ///     2026-03-01  9990  failed generic_decline  0341
    public func attempts(of customer: Customer) async throws -> String {
        var lines: [(Instant, String)] = []
        for invoice in try await issued(to: customer) {
            for attempt in try await payments.attempts(of: invoice.id, in: scope) {
                let end = [attempt.state.rawValue, attempt.declineCode].compactMap { $0 }.joined(separator: " ")
                var line = "\(day(attempt.createdAt))  \(attempt.money.amount)  \(end)"
                if let method = attempt.method {
                    line += "  " + (try await methods.find(method, in: scope).facts.last4 ?? "")
                } else {
                    line += "  checkout"
                }
                lines.append((attempt.createdAt, line))
            }
        }
        return lines.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map(\.element.1).joined(separator: "\n")
    }

    /// What the processor's own books say: day, amount, how it ended. The oracle for what was charged.
    public func processorBooks() async throws -> String {
        let rows = try await context.database.read { db in
            try db.query("SELECT created_at, amount, state FROM sandbox_charges ORDER BY created_at, reference")
        }
        return try rows.map { row in
            "\(day(try row.instant("created_at")))  \(try row.int64("amount"))  \(try row.text("state"))"
        }.joined(separator: "\n")
    }

    /// What was mailed: day, what about, and to whom, by day and alphabet. Mail that was dropped is left out.
    ///
    ///     2026-03-01  payment_failed  Ana
    public func mail() async throws -> String {
        let rows = try await context.database.read { db in
            try db.query(
                """
                SELECT n.created_at, n.kind, c.name FROM notifications n
                JOIN customers c ON c.merchant_id = n.merchant_id AND c.id = n.customer_id
                WHERE n.state <> 'dropped'
                """)
        }
        return try rows.map { row in
            "\(day(try row.instant("created_at")))  \(try row.text("kind"))  \(try row.text("name"))"
        }.sorted().joined(separator: "\n")
    }

    /// Every number that the merchant has given, invoices first, and to whom.
    public func numbers() async throws -> String {
        let everybody = try await customers.list(in: scope, PageRequest(limit: 100)).elements
        let names = Dictionary(
            everybody.map { ($0.id, $0.details.name ?? "") }, uniquingKeysWith: { first, _ in first })
        let invoices = try await invoices.list(in: scope, PageRequest(limit: 100)).elements
            .map { "\($0.number ?? "")  \(names[$0.customer] ?? "")" }
        let notes = try await CreditNotes(context).list(in: scope, PageRequest(limit: 100)).elements
            .map { "\($0.number)  \(names[$0.customer] ?? "")" }
        return (invoices.sorted() + notes.sorted()).joined(separator: "\n")
    }

    /// The lines of an invoice: amount, name, and the days it is for.
    ///
    ///     -6767  Plan  2026-01-25 to 2026-02-15
    public func lines(of invoice: Invoice) -> String {
        invoice.lines.map { line in
            "\(line.amount.amount)  \(line.description)  \(day(line.period.start)) to \(day(line.period.end))"
        }.joined(separator: "\n")
    }

    /// The sum of an account of the books, in minor units; debits are positive.
    public func sum(of account: Account) async throws -> Int64 {
        try await context.database.read { db in
            try db.first(
                "SELECT COALESCE(SUM(amount), 0) AS total FROM postings WHERE \(scope) AND account = \(account)"
            )?.int64("total") ?? 0
        }
    }

    public func status(of subscription: Subscription) async throws -> Subscription.Status {
        try await subscriptions.find(subscription.id, in: scope).status
    }

    /// The newest invoice of a customer.
    public func lastInvoice(of customer: Customer) async throws -> Invoice {
        guard let last = try await issued(to: customer).last else {
            throw BillingError.notFound("invoice", "the newest of \(customer.id)")
        }
        return last
    }

    /// In the order of their numbers: several may be issued within a millisecond.
    private func issued(to customer: Customer) async throws -> [Invoice] {
        try await invoices.of(customer.id, in: scope, PageRequest(limit: 100)).elements
            .sorted { ($0.number ?? "") < ($1.number ?? "") }
    }

    private func day(_ instant: Instant) -> CalendarDate { merchant.zone.date(at: instant) }
}

extension Zone {
    /// `2026-09-06 01:00`.
    fileprivate func minute(at instant: Instant) -> String {
        String(local(at: instant).description.prefix(16)).replacing("T", with: " ")
    }
}
