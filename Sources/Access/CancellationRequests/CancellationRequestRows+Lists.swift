import Billing
import Core
import Storage

extension CancellationRequestRows {
    /// - Parameter state: nil for all.
    func page(
        in scope: Scope, state: CancellationRequest.State?, customer: Customer.ID?, _ request: PageRequest
    ) throws -> Page<CancellationRequest> {
        var filters: [SQL] = []
        if let state {
            // Said as its index says it.
            filters.append(
                state == .waitingForMerchant ? "state = 'waiting_for_merchant'" : "state = \(state)")
        }
        if let customer { filters.append("customer_id = \(customer)") }
        return try page(
            "cancellation_requests", of: "\(scope)", where: .all(filters), request, read: CancellationRequest.init)
    }

    /// How many came from there, but no more than `limit`.
    func count(from place: SignInClient.Place, in scope: Scope, since earlier: Instant, limit: Int) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n FROM (
                SELECT 1 FROM cancellation_requests
                WHERE \(scope) AND created_at > \(earlier) AND \(condition(of: place))
                LIMIT \(limit)) AS counted
            """)?.int("n") ?? 0
    }

    /// - Returns: how many were forgotten, no more than `limit`.
    func forgetUnproven(of merchant: Merchant.ID, before end: Instant, limit: Int) throws -> Int {
        try execute(
            """
            UPDATE cancellation_requests SET name = '', email = '', email_folded = '', what = '', letter = NULL
            WHERE merchant_id = \(merchant) AND id IN (
                SELECT id FROM cancellation_requests
                WHERE merchant_id = \(merchant) AND expires_at <= \(end) AND state = 'received' AND email <> ''
                LIMIT \(limit))
            """)
    }
}
