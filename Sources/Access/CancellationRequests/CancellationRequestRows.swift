import Billing
import Core
import Storage

extension CancellationRequest {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), number: try row.text("number"), kind: try row.value("kind"),
            preset: try row.value("preset"), state: try row.value("state"), name: try row.text("name"),
            email: try row.text("email"), what: try row.text("what"), locale: try row.text("locale"),
            receivedAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
            provedAt: try row.instantIfAny("proved_at"), customer: try row.idIfAny("customer_id"),
            subscriptions: try row.text("subscription_ids").split(separator: " ").map { .init(String($0)) },
            left: try row.text("left_subscription_ids").split(separator: " ").map { .init(String($0)) },
            dueBack: try row.int64IfAny("amount_due_back").map { Money($0, try row.currency("currency")) },
            unbilled: try row.int64IfAny("amount_unbilled").map { Money($0, try row.currency("unbilled_currency")) },
            answerBy: try row.instantIfAny("answer_by_at"), endedAt: try row.instantIfAny("ended_at"),
            closingReason: try row.textIfAny("closing_reason"))
    }
}

/// The requests of the public cancellation. Of their links only the hashes are stored.
package struct CancellationRequestRows: Rows {
    package let tx: BillingTransaction

    /// - Parameters:
    ///   - letter: the receipt's, sealed.
    ///   - leaves: when it is sent.
    func insert(
        _ it: CancellationRequest, linkHash: String, letter: [UInt8], at leaves: Instant, from client: SignInClient
    ) throws {
        try execute(
            """
            INSERT INTO cancellation_requests
                (merchant_id, id, livemode, number, kind, preset, state, name, email, email_folded, what, locale,
                client, network, site, link_hash, letter, letter_state, letter_at, subscription_ids, created_at,
                expires_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.number), \(it.kind), \(it.preset), \(it.state),
                \(it.name), \(it.email), \(EmailAddress.folded(it.email)), \(it.what), \(it.locale), \(client.client),
                \(client.network), \(client.site), \(linkHash), \(SQLValue.blob(letter)),
                \(CustomerNotification.State.queued), \(leaves), '', \(it.receivedAt), \(it.expiresAt))
            """)
    }

    /// What came of it. Of two that press the button, one proves it (D5).
    ///
    /// - Returns: whether it was still open.
    func prove(_ it: CancellationRequest) throws -> Bool {
        let merchantLetter: CustomerNotification.State? = it.state == .waitingForMerchant ? .queued : nil
        return try execute(
            """
            UPDATE cancellation_requests
            SET state = \(it.state), proved_at = \(it.provedAt), customer_id = \(it.customer),
                subscription_ids = \(it.subscriptions.map(\.rawValue).joined(separator: " ")),
                left_subscription_ids = \(it.left.map(\.rawValue).joined(separator: " ")),
                amount_due_back = \(it.dueBack?.amount), currency = \(it.dueBack?.currency),
                amount_unbilled = \(it.unbilled?.amount), unbilled_currency = \(it.unbilled?.currency),
                answer_by_at = \(it.answerBy), ended_at = \(it.endedAt), merchant_letter_state = \(merchantLetter),
                outcome_letter_state = \(CustomerNotification.State.queued)
            WHERE \(it.scope) AND id = \(it.id) AND state = \(CancellationRequest.State.received)
            """) == 1
    }

    /// As the merchant closed it.
    func end(_ it: CancellationRequest) throws {
        try execute(
            """
            UPDATE cancellation_requests
            SET state = \(it.state), ended_at = \(it.endedAt), closing_reason = \(it.closingReason),
                closing_letter_state = \(CustomerNotification.State.queued)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    package func find(_ id: CancellationRequest.ID, in scope: Scope) throws -> CancellationRequest {
        guard let row = try first("SELECT * FROM cancellation_requests WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("cancellation_request", id.rawValue)
        }
        return try CancellationRequest(row)
    }

    /// A link's. Its address does not name the mode.
    func findIfAny(linkHash: String, at merchant: Merchant.ID) throws -> CancellationRequest? {
        try first(
            "SELECT * FROM cancellation_requests WHERE merchant_id = \(merchant) AND link_hash = \(linkHash)"
        ).map(CancellationRequest.init)
    }

    /// The same words from the same place a moment ago: a form that was sent twice.
    func findIfAny(
        like draft: CancellationDraft, from client: SignInClient, in scope: Scope, since earlier: Instant
    ) throws -> CancellationRequest? {
        try first(
            """
            SELECT * FROM cancellation_requests
            WHERE \(scope) AND email_folded = \(EmailAddress.folded(draft.email)) AND created_at > \(earlier)
                AND kind = \(draft.kind) AND name = \(draft.name) AND what = \(draft.what)
                AND client = \(client.client)
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """
        ).map(CancellationRequest.init)
    }
}

extension BillingTransaction {
    package var cancellationRequests: CancellationRequestRows { CancellationRequestRows(tx: self) }
}
