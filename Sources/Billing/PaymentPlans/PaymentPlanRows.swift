import Core
import Storage

/// The stored promises to pay, each with its instalments as one column: they are read and written whole.
package struct PaymentPlanRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: PaymentPlan.ID, in scope: Scope) throws -> PaymentPlan {
        guard let row = try first("SELECT * FROM payment_plans WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("payment_plan", id.rawValue)
        }
        return try PaymentPlan(row)
    }

    func find(_ id: PaymentPlan.ID, of customer: Customer.ID, in scope: Scope) throws -> PaymentPlan {
        let row = try first(
            "SELECT * FROM payment_plans WHERE \(scope) AND customer_id = \(customer) AND id = \(id)")
        guard let row else { throw BillingError.notFound("payment_plan", id.rawValue) }
        return try PaymentPlan(row)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [PaymentPlan.ID], in scope: Scope) throws -> [PaymentPlan] {
        guard !ids.isEmpty else { return [] }
        return try query("SELECT * FROM payment_plans WHERE \(scope) AND id IN (\(list: ids))").map(PaymentPlan.init)
    }

    /// The newest of a customer, the newest first.
    func newest(_ count: Int, of customer: Customer.ID, in scope: Scope) throws -> [PaymentPlan] {
        try query(
            """
            SELECT * FROM payment_plans WHERE \(scope) AND customer_id = \(customer)
            ORDER BY created_at DESC, id DESC
            LIMIT \(count)
            """
        ).map(PaymentPlan.init)
    }

    /// How many count against what may be promised of an invoice: its id stands in the instalments of each plan of it.
    func count(against invoice: Invoice, of customer: Customer.ID) throws -> Int {
        let states = PaymentPlan.State.allCases.filter(\.counts)
        let named = "\"\(invoice.id)\""
        return try first(
            """
            SELECT COUNT(*) AS n FROM payment_plans
            WHERE \(invoice.scope) AND customer_id = \(customer) AND state IN (\(list: states))
                AND REPLACE(instalments, \(named), '') <> instalments
            """
        )?.int("n") ?? 0
    }

    /// Those of a customer that stand.
    func active(of customer: Customer.ID, in scope: Scope) throws -> [PaymentPlan] {
        try query(
            """
            SELECT * FROM payment_plans
            WHERE \(scope) AND customer_id = \(customer) AND state = \(PaymentPlan.State.active)
            ORDER BY created_at, id
            """
        ).map(PaymentPlan.init)
    }

    func page(
        in scope: Scope, customer: Customer.ID?, state: PaymentPlan.State?, _ request: PageRequest
    ) throws -> Page<PaymentPlan> {
        var owner: SQL = "\(scope)"
        if let customer { owner = owner + " AND customer_id = \(customer)" }
        let filter = state.map { (wanted) -> SQL in "state = \(wanted)" }
        return try page("payment_plans", of: owner, where: filter, request, read: PaymentPlan.init)
    }

    func insert(_ it: PaymentPlan) throws {
        try execute(
            """
            INSERT INTO payment_plans
                (merchant_id, id, livemode, customer_id, currency, state, instalments, created_at, ended_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.currency.code), \(it.state),
                \(StoredInstalment.text(it.instalments)), \(it.createdAt), \(it.endedAt))
            """)
    }

    func update(_ it: PaymentPlan) throws {
        try execute(
            """
            UPDATE payment_plans
            SET state = \(it.state), instalments = \(StoredInstalment.text(it.instalments)), ended_at = \(it.endedAt)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }
}

extension BillingTransaction {
    package var paymentPlans: PaymentPlanRows { PaymentPlanRows(tx: self) }
}

extension PaymentPlan {
    init(_ row: Row) throws {
        let currency = try row.currency("currency")
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"), currency: currency,
            state: try row.value("state"),
            instalments: try StoredInstalment.list(row.text("instalments"), in: currency),
            createdAt: try row.instant("created_at"), endedAt: try row.instantIfAny("ended_at"))
    }
}

/// An instalment as it lies in its column: minor units, milliseconds and days as text.
private struct StoredInstalment: Codable {
    struct Share: Codable {
        let invoice: String
        let amount: Int64
        let paid: Int64
        let dropped: Int64
    }

    let date: String
    let due: Int64
    let remind: Int64?
    let reminded: Bool
    let shares: [Share]

    static func text(_ instalments: [PaymentPlan.Instalment]) -> String {
        JSONText.of(
            instalments.map { part in
                StoredInstalment(
                    date: part.dueOn.description, due: part.dueAt.milliseconds, remind: part.remindAt?.milliseconds,
                    reminded: part.isReminded,
                    shares: part.shares.map {
                        Share(
                            invoice: $0.invoice.rawValue, amount: $0.money.amount, paid: $0.paid.amount,
                            dropped: $0.dropped.amount)
                    })
            })
    }

    static func list(_ text: String, in currency: Currency) throws -> [PaymentPlan.Instalment] {
        let stored: [StoredInstalment] = try JSONText.value(text)
        return try stored.map { part in
            PaymentPlan.Instalment(
                dueOn: try CalendarDate(part.date), dueAt: Instant(milliseconds: part.due),
                remindAt: part.remind.map { Instant(milliseconds: $0) }, isReminded: part.reminded,
                shares: part.shares.map {
                    PaymentPlan.Share(
                        invoice: Invoice.ID($0.invoice), money: Money($0.amount, currency),
                        paid: Money($0.paid, currency), dropped: Money($0.dropped, currency))
                })
        }
    }
}
