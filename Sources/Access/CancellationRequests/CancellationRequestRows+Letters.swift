import Billing
import Core
import Storage

extension CancellationRequestRows {
    /// The letters of a kind to an address that leave after yesterday: how many, how many of them lately, and the last.
    ///
    /// - Returns: nil when there is none.
    func letters(
        to email: EmailAddress, about kind: CancellationRequest.Kind, in scope: Scope, at now: Instant
    ) throws -> CancellationLetters? {
        let (lately, today) = (now - CancellationLimits.window, now - CancellationLimits.dayWindow)
        let row = try first(
            """
            SELECT COUNT(DISTINCT letter_at) AS today, MAX(letter_at) AS newest,
                COUNT(DISTINCT CASE WHEN letter_at > \(lately) THEN letter_at END) AS lately
            FROM cancellation_requests
            WHERE \(scope) AND email_folded = \(email.folded) AND kind = \(kind)
                AND created_at > \(today - CancellationLimits.longTurn) AND letter_at > \(today)
            """)
        guard let row, let newest = try row.instantIfAny("newest") else { return nil }
        return CancellationLetters(newest: newest, today: try row.int("today"), lately: try row.int("lately"))
    }

    /// Which letters about a request that was proven are still to be sent.
    func answersWaiting(of id: CancellationRequest.ID, in scope: Scope) throws -> Set<CancellationAnswer> {
        let row = try first(
            """
            SELECT outcome_letter_state, merchant_letter_state, closing_letter_state FROM cancellation_requests
            WHERE \(scope) AND id = \(id)
            """)
        guard let row else { return [] }
        return Set(
            try CancellationAnswer.allCases.filter { answer in
                try row.textIfAny(answer.rawValue + "_letter_state") == CustomerNotification.State.queued.rawValue
            })
    }

    /// The requests whose receipts leave with one letter, the one that was asked for first; none where that has gone.
    ///
    /// - Parameter isTyped: the letter goes to what was typed, letter by letter.
    func receiptsWaiting(
        with it: CancellationRequest, isTyped: Bool, at now: Instant
    ) throws -> [(request: CancellationRequest, payload: [UInt8])] {
        let typed: SQL = isTyped ? "email = \(it.email)" : "1 = 1"
        let rows = try query(
            """
            SELECT * FROM cancellation_requests
            WHERE \(it.scope) AND email_folded = \(EmailAddress.folded(it.email)) AND kind = \(it.kind)
                AND letter_at = (SELECT letter_at FROM cancellation_requests WHERE \(it.scope) AND id = \(it.id))
                AND letter_state = \(CustomerNotification.State.queued) AND letter IS NOT NULL
                AND expires_at > \(now) AND \(typed)
            ORDER BY CASE WHEN id = \(it.id) THEN 0 ELSE 1 END, created_at, id
            LIMIT \(CancellationLimits.receiptsInOne)
            """)
        let waiting = try rows.map { (request: try CancellationRequest($0), payload: try $0.blob("letter")) }
        return waiting.first?.request.id == it.id ? waiting : []
    }

    func endReceipts(
        of ids: [CancellationRequest.ID], in scope: Scope, as state: CustomerNotification.State
    ) throws {
        guard !ids.isEmpty else { return }
        try execute(
            """
            UPDATE cancellation_requests SET letter = NULL, letter_state = \(state)
            WHERE \(scope) AND id IN (\(list: ids)) AND letter_state = \(CustomerNotification.State.queued)
            """)
    }

    func end(
        _ answer: CancellationAnswer, of id: CancellationRequest.ID, in scope: Scope,
        as state: CustomerNotification.State
    ) throws {
        let column: SQL =
            switch answer {
            case .outcome: "outcome_letter_state"
            case .merchant: "merchant_letter_state"
            case .closing: "closing_letter_state"
            }
        try execute(
            """
            UPDATE cancellation_requests SET \(column) = \(state)
            WHERE \(scope) AND id = \(id) AND \(column) = \(CustomerNotification.State.queued)
            """)
    }
}
