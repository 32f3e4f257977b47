import Core

/// What a customer read on the button that pays an invoice with a stored method. Pressing it charges this and nothing else:
/// when the amount has changed, or something else was tried meanwhile, nothing is charged.
public struct PaymentOffer: Hashable, Sendable {
    public let method: PaymentMethod.ID
    /// What the invoice asks for.
    public let money: Money
    /// The number of the last attempt that was known: a button pressed twice, or in two windows, charges once.
    public let after: Int
    /// As much of it as is paid (U6); nil for all of it.
    public let part: Money?

    public init(method: PaymentMethod.ID, money: Money, after: Int, part: Money? = nil) {
        self.method = method
        self.money = money
        self.after = after
        self.part = part
    }
}
