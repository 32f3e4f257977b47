import Billing

public enum CustomerAnswer: Hashable, Sendable { case approve, reject }

/// What the customer chose or typed on a page: a documented method, and the expiry they gave it. There is no number.
public struct TestMethodEntry: Hashable, Sendable {
    public let method: TestMethod
    public let facts: PaymentMethod.Facts

    public init(_ method: TestMethod, expiryMonth: Int? = nil, expiryYear: Int? = nil) {
        self.method = method
        var facts = method.facts
        facts.expiryMonth = expiryMonth ?? facts.expiryMonth
        facts.expiryYear = expiryYear ?? facts.expiryYear
        self.facts = facts
    }
}
