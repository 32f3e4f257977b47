import Storage

extension Invariant {
    /// Who may move money, and who may enter.
    static let access = [
        // The sandbox can have no live account: what it calls paid is paid in test mode only.
        Invariant(
            name: "money_came_through_an_account",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                WHERE a.state = 'succeeded' AND NOT EXISTS (
                    SELECT 1 FROM processor_accounts p
                    WHERE p.merchant_id = a.merchant_id AND p.livemode = a.livemode AND p.processor = a.processor)
                """),
    ]
}
