/// One of many that could not be dealt with. The others were: somebody is told of this one.
public struct SetAside: Hashable, Sendable, CustomStringConvertible {
    /// `attempt att_…`, `the list of sandbox for acct_…-test`.
    public let subject: String
    public let reason: String

    public init(_ subject: String, because error: any Error) {
        self.subject = subject
        reason = String("\(error)".prefix(500))
    }

    public var description: String { "\(subject) was set aside: \(reason)" }

    /// Told of each as it happens.
    public typealias Hearing = @Sendable (SetAside) -> Void
}

extension BillingContext {
    /// A transaction for one of many: when it fails it counts for nothing, and somebody is told.
    package func setting(
        aside subject: String, _ hear: SetAside.Hearing, _ body: @escaping @Sendable (BillingTransaction) throws -> Int
    ) async throws -> Int {
        do {
            return try await write(.serializable, body)
        } catch {
            try Task.checkCancellation()
            hear(SetAside(subject, because: error))
            return 0
        }
    }
}
