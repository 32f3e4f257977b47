import Core

/// One line of the table of errors: what `code` means, with which status and `type` it is answered, and what to do.
///
/// The table is what answers, `/openapi.json` and `docs/api/errors.md` are made from.
public struct ErrorCode: Hashable, Sendable {
    public let code: String
    public let status: Int
    public let type: ErrorType
    public let meaning: String
    public let advice: String

    /// - Parameters:
    ///   - status: where it is another than its kind's.
    ///   - type: likewise.
    init(
        _ code: String, _ kind: BillingError.Kind, status: Int? = nil, type: ErrorType? = nil, _ meaning: String,
        _ advice: String
    ) {
        self.code = code
        self.status = status ?? kind.status
        self.type = type ?? kind.type
        self.meaning = meaning
        self.advice = advice
    }

    public static subscript(code: String) -> ErrorCode? { byCode[code] }

    /// The whole table, in the order of the page.
    public static let groups: [(title: String, codes: [ErrorCode])] = [
        ("Requests and keys", requests), ("Parameters", parameters), ("Customers and payment methods", customers),
        ("What is sold", catalog), ("Subscriptions", subscriptions), ("Invoices, payments and refunds", payments),
        ("The portal", portal), ("Webhooks", webhooks), ("Test clocks", testClocks), ("The server", server),
        ("The merchant's people", people), ("Commands and the log", commands),
    ]

    /// What an address may answer.
    static let answered = groups.dropLast(2).flatMap(\.codes)

    private static let byCode = Dictionary(uniqueKeysWithValues: groups.flatMap(\.codes).map { ($0.code, $0) })
}

extension BillingError.Kind {
    /// The status that the dialect has for it. A state that does not allow something is 400 there.
    var status: Int {
        switch self {
        case .invalid, .conflict: 400
        case .unauthenticated: 401
        case .declined: 402
        case .forbidden: 403
        case .notFound: 404
        case .limited: 429
        case .unavailable: 503
        }
    }

    var type: ErrorType {
        switch self {
        case .invalid, .conflict, .unauthenticated, .forbidden, .notFound, .limited: .invalidRequest
        case .declined: .card
        case .unavailable: .api
        }
    }
}
