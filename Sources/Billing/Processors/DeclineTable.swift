/// What a processor's refusals mean: data, one row for each of its codes.
public struct DeclineTable: Hashable, Sendable {
    /// What one refusal means.
    public struct Entry: Hashable, Sendable {
        /// The field's word for it (Stripe's decline codes), which has a phrase in every language.
        public let code: String
        public let retry: Retry
        /// There will be money another day.
        public let isForWantOfFunds: Bool
        /// The processor's or the network's own word: for the merchant, never for the customer.
        public let networkCode: String?

        public init(_ code: String, _ retry: Retry, networkCode: String? = nil, isForWantOfFunds: Bool = false) {
            self.code = code
            self.retry = retry
            self.networkCode = networkCode
            self.isForWantOfFunds = isForWantOfFunds
        }
    }

    /// Whether the same invoice may be charged again by itself (P10). A person may always try.
    public enum Retry: Hashable, Sendable {
        /// To this method and to any other: their owner has withdrawn from all of it.
        case never
        /// To the same method, another day.
        case later
        /// To another method only.
        case otherMethod
        /// To the same method only while its owner is there.
        case stepUp
    }

    private let rows: [String: Entry]

    /// - Parameter rows: the first of a code is how a refusal of that code is told.
    public init(_ rows: [Entry]) {
        self.rows = Dictionary((rows + Self.own).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A code that is not in the table is an ordinary refusal.
    public subscript(code: String) -> Entry { rows[code] ?? Entry(code, .later) }

    public func contains(_ code: String) -> Bool { rows[code] != nil }

    public func decline(_ code: String) -> Decline { Decline(code: code, networkCode: self[code].networkCode) }

    /// What billing says by itself, whoever the processor is.
    private static let own = [Entry(Decline.testModeOnly.code, .never)]

    /// Of a processor that this server was not given any more.
    static let unknown = DeclineTable([])
}

extension BillingTransaction {
    /// What it means that an attempt was refused; nil when it was not.
    package func refusal(of attempt: PaymentAttempt) -> DeclineTable.Entry? { processors.refusal(of: attempt) }
}

extension Processors {
    /// What it means that an attempt was refused; nil when it was not.
    func refusal(of attempt: PaymentAttempt) -> DeclineTable.Entry? {
        attempt.declineCode.map { declines(of: attempt.processor)[$0] }
    }
}
