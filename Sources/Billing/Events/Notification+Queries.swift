import Core
import Storage

/// A message to a customer, from the transaction of its cause until it is sent or dropped (D3).
public enum CustomerNotification: Identified {
    public static let idPrefix = "ntf_"
    public typealias ID = Core.ID<CustomerNotification>

    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        /// The code and the link of a sign-in. See ``SignInMail``.
        case signIn = "sign_in"
    }

    public enum State: String, Hashable, Sendable, SQLText {
        case queued, sent
        /// It expired, or nobody was left to send it to (A9).
        case dropped
    }
}

extension Connection {
    /// Queues a message and the job that sends it, in the transaction of its cause.
    ///
    /// - Parameters:
    ///   - recipient: the stored address (A8); nil for the one that the customer has when it is sent.
    ///   - payload: what the message needs and no table holds in clear, sealed.
    ///   - expiresAt: when it must no longer be sent (A9).
    func enqueueNotification(
        _ kind: CustomerNotification.Kind, _ id: CustomerNotification.ID, to customer: Customer.ID,
        recipient: String? = nil, about subject: String? = nil, payload: [UInt8]? = nil, expiresAt: Instant? = nil,
        in scope: Scope, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO notifications
                (merchant_id, id, livemode, kind, customer_id, subject_id, recipient, payload, expires_at, state,
                created_at)
            VALUES
                (\(scope.merchant), \(id), \(scope.mode), \(kind), \(customer), \(subject), \(recipient), \(payload),
                \(expiresAt), \(CustomerNotification.State.queued), \(now))
            """)
        try execute(
            """
            INSERT INTO jobs (merchant_id, kind, subject_id, livemode, run_at, leased_until, fence, tries)
            VALUES (\(scope.merchant), 'notification', \(id), \(scope.mode), \(now), 0, 0, 0)
            """)
    }
}
