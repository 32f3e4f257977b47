import Core
import Storage

/// The stored setup intents.
package struct SetupIntentRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: SetupIntent.ID, in scope: Scope) throws -> SetupIntent {
        guard let row = try first("SELECT * FROM enrolments WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("setup_intent", id.rawValue)
        }
        return SetupIntent(
            id: id, scope: scope, customer: try row.id("customer_id"), subscription: try row.idIfAny("subscription_id"),
            becomesDefault: try row.bool("becomes_default"), replacesAll: try row.bool("replaces_all"),
            replaces: try row.idIfAny("replaced_method_id"),
            processor: try row.text("processor"),
            returnURL: try row.text("return_url"),
            status: try row.value("status"),
            declineCode: try row.textIfAny("decline_code"), method: try row.idIfAny("method_id"),
            createdAt: try row.instant("created_at"))
    }

    func insert(_ it: SetupIntent) throws {
        try execute(
            """
            INSERT INTO enrolments
                (merchant_id, id, livemode, customer_id, subscription_id, becomes_default, replaces_all,
                replaced_method_id, processor, return_url, status, decline_code, method_id, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.subscription), \(it.becomesDefault),
                \(it.replacesAll), \(it.replaces), \(it.processor), \(it.returnURL), \(it.status), \(it.declineCode),
                \(it.method), \(it.createdAt))
            """)
    }

    func update(_ it: SetupIntent) throws {
        try execute(
            """
            UPDATE enrolments
            SET status = \(it.status), decline_code = \(it.declineCode), method_id = \(it.method)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }
}

extension BillingTransaction {
    package var setupIntents: SetupIntentRows { SetupIntentRows(tx: self) }
}
