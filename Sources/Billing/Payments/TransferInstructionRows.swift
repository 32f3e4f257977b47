import Core
import Storage

/// How customers make the transfers that attempts wait for.
struct TransferInstructionRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: TransferInstructions, for attempt: PaymentAttempt.ID, in scope: Scope) throws {
        try execute(
            """
            INSERT INTO transfer_instructions (merchant_id, attempt_id, livemode, bank, account, holder, reference)
            VALUES
                (\(scope.merchant), \(attempt), \(scope.mode), \(it.bank), \(it.account), \(it.holder), \(it.reference))
            ON CONFLICT (merchant_id, attempt_id) DO NOTHING
            """)
    }

    func all(
        for attempts: [PaymentAttempt.ID], in scope: Scope
    ) throws -> [PaymentAttempt.ID: TransferInstructions] {
        guard !attempts.isEmpty else { return [:] }
        let rows = try query(
            "SELECT * FROM transfer_instructions WHERE \(scope) AND attempt_id IN (\(list: attempts))")
        return Dictionary(
            try rows.map { row in
                (
                    try row.id("attempt_id", of: PaymentAttempt.self),
                    TransferInstructions(
                        bank: try row.text("bank"), account: try row.text("account"), holder: try row.text("holder"),
                        reference: try row.text("reference"))
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension BillingTransaction {
    var transferInstructions: TransferInstructionRows { TransferInstructionRows(tx: self) }
}
