import Billing
import Core

extension CancellationRequests {
    /// How long after its link is over a request that nobody has proven says whose it was.
    static let memory = Span.hours(24 * 30)

    /// Forgets what strangers typed and never proved, merchant by merchant and batch by batch. Number and moment stay, for numbers
    /// have no gaps.
    ///
    /// - Returns: how many were forgotten.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let end = context.clock.now() - Self.memory
        let atOnce = BillingContext.forgottenAtOnce
        var forgotten = 0
        for merchant in try await context.merchants() {
            var batch = atOnce
            while batch == atOnce {
                try Task.checkCancellation()
                batch = try await context.setting(aside: "what strangers asked of \(merchant)", hear) { tx in
                    try tx.cancellationRequests.forgetUnproven(of: merchant, before: end, limit: atOnce)
                }
                forgotten += batch
            }
        }
        return forgotten
    }
}
