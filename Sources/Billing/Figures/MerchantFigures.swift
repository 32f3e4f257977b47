import Core

/// What a merchant's home page tells at a glance. Cheap to read whoever the merchant is: what is more than ``limit`` is counted
/// no further.
public struct MerchantFigures: Hashable, Sendable {
    /// What is owed now, of ``owedInvoices``.
    public let owed: [Money]
    public let owedInvoices: Count
    /// The part of it that is late: past its day, or charged without success.
    public let pastDue: [Money]
    public let pastDueInvoices: Count
    public let customers: Count

    public static let limit = 1_000

    /// So many, or at least so many.
    public struct Count: Hashable, Sendable {
        public let number: Int
        public let isMore: Bool

        /// - Parameter isMore: whether something else says that there are more.
        init(_ counted: Int, orMore isMore: Bool = false) {
            number = min(counted, MerchantFigures.limit)
            self.isMore = isMore || counted > MerchantFigures.limit
        }
    }
}

extension Merchants {
    /// - Parameter scope: whose, in which mode.
    public func figures(in scope: Scope) async throws -> MerchantFigures {
        let now = context.clock.now()
        return try await context.read { try $0.merchantFigures.read(in: scope, at: now) }
    }
}
