/// Why money was refused.
public struct Decline: Hashable, Sendable {
    /// Stripe's decline codes: `insufficient_funds`, `expired_card`, `lost_card`, `generic_decline`. What follows from one says
    /// the adapter's ``DeclineTable``.
    public let code: String
    /// The network's own word, for the merchant.
    public let networkCode: String?

    public init(code: String, networkCode: String? = nil) {
        self.code = code
        self.networkCode = networkCode
    }

    /// The customer went back, or we gave the attempt up: nobody refused anything.
    public static let canceled = Decline(code: "canceled")
    /// A processor that moves no money was asked to in live mode.
    public static let testModeOnly = Decline(code: "testmode_decline")

    /// The customer left a page without paying.
    static let abandoned = Decline(code: "abandoned")

    /// Whether anybody refused anything: nobody did when a page was left, an attempt given up, or a call lost.
    public var isRefusal: Bool { ![Decline.canceled, .abandoned, .neverSent].map(\.code).contains(code) }
}
