/// Lets one task at a time do something for a merchant; others wait in the order in which they came.
///
/// The invoices of a merchant take their numbers from one row. Written side by side, they would only conflict, and all but
/// one be written again.
actor MerchantTurns {
    private var waiting: [Merchant.ID: [CheckedContinuation<Void, Never>]] = [:]

    func take<Value: Sendable>(
        for merchant: Merchant.ID, _ body: @Sendable () async throws -> Value
    ) async rethrows -> Value {
        await enter(merchant)
        defer { leave(merchant) }
        return try await body()
    }

    private func enter(_ merchant: Merchant.ID) async {
        guard waiting[merchant] != nil else {
            waiting[merchant] = []
            return
        }
        await withCheckedContinuation { waiting[merchant]?.append($0) }
    }

    private func leave(_ merchant: Merchant.ID) {
        guard var line = waiting[merchant], !line.isEmpty else {
            waiting[merchant] = nil
            return
        }
        let next = line.removeFirst()
        waiting[merchant] = line
        next.resume()
    }
}
