import Billing
import Core
import Storage

/// What is written where nobody has an address: as much as for somebody (A7).
struct SignInBlankRows: Rows {
    let tx: BillingTransaction

    func insert(_ id: String, of challenge: SignInChallenge, payload: [UInt8]?) throws {
        try execute(
            """
            INSERT INTO sign_in_blanks (merchant_id, id, challenge_id, payload, created_at)
            VALUES (\(challenge.scope.merchant), \(id), \(challenge.id), \(payload), \(challenge.createdAt))
            """)
    }

    /// What a mail carries that nobody will get.
    func payload(of letter: CustomerNotification.ID, in scope: Scope) throws -> [UInt8]? {
        try first("SELECT payload FROM sign_in_blanks WHERE merchant_id = \(scope.merchant) AND id = \(letter)")?
            .blobIfAny("payload")
    }
}

extension BillingTransaction {
    var signInBlanks: SignInBlankRows { SignInBlankRows(tx: self) }
}
