import Core
import Storage

/// What letters said, where mail is kept in the mailbox instead of being sent.
struct KeptLetterRows: Rows {
    let tx: BillingTransaction

    /// - Parameter host: of message ids: what stands after the `@`.
    func find(_ ids: [CustomerNotification.ID], host: String) throws -> [KeptLetter] {
        guard !ids.isEmpty else { return [] }
        let messages: [String] = ids.map { $0.rawValue + "@" + host }
        return try query("SELECT id, subject, body_text FROM mailbox WHERE id IN (\(list: messages))").map { row in
            KeptLetter(
                notification: CustomerNotification.ID(String(try row.text("id").prefix { $0 != "@" })),
                subject: try row.text("subject"), text: try row.text("body_text"))
        }
    }
}

extension BillingTransaction {
    var keptLetters: KeptLetterRows { KeptLetterRows(tx: self) }
}
