import Core

/// What has gone back of what paid an invoice. What was paid too much is no part of it.
public struct GivenBack: Hashable, Sendable {
    /// By the way it came, or by other means.
    public let refunded: Money
    /// As credit that its customer keeps.
    public let credited: Money

    static func nothing(in currency: Currency) -> GivenBack {
        GivenBack(refunded: .zero(currency), credited: .zero(currency))
    }
}
