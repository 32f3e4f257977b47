import Core

/// A charge of a stored method.
public struct Charge: Hashable, Sendable {
    public let attempt: PaymentAttempt.ID
    public let account: ProcessorAccount
    /// What is being paid: the merchant's order, in the processor's books. Several attempts may share it.
    public let invoice: Invoice.ID
    public let money: Money
    public let method: Secret
    /// What the customer's statement should say.
    public let description: String
    /// Where the customer comes back to when the bank wants to see them.
    public let returnURL: String

    public init(
        attempt: PaymentAttempt.ID, account: ProcessorAccount, invoice: Invoice.ID, money: Money, method: Secret,
        description: String, returnURL: String
    ) {
        self.attempt = attempt
        self.account = account
        self.invoice = invoice
        self.money = money
        self.method = method
        self.description = description
        self.returnURL = returnURL
    }
}

/// A visit of the customer to enter a method.
public struct SetupRequest: Hashable, Sendable {
    public let reference: SetupIntent.ID
    public let account: ProcessorAccount
    /// What may be offered, in order.
    public let kinds: [PaymentMethod.Kind]
    public let customerName: String?
    public let merchantName: String
    /// BCP 47, of the customer: `es-CL`.
    public let locale: String
    public let returnURL: String

    public init(
        reference: SetupIntent.ID, account: ProcessorAccount, kinds: [PaymentMethod.Kind], customerName: String?,
        merchantName: String, locale: String, returnURL: String
    ) {
        self.reference = reference
        self.account = account
        self.kinds = kinds
        self.customerName = customerName
        self.merchantName = merchantName
        self.locale = locale
        self.returnURL = returnURL
    }
}

/// A visit of the customer to pay, in any way the page offers.
public struct CheckoutRequest: Hashable, Sendable {
    public let attempt: PaymentAttempt.ID
    public let account: ProcessorAccount
    /// See ``Charge/invoice``.
    public let invoice: Invoice.ID
    public let money: Money
    public let description: String
    /// What may be offered, in order.
    public let kinds: [PaymentMethod.Kind]
    public let merchantName: String
    /// BCP 47, of the customer: `es-CL`.
    public let locale: String
    public let returnURL: String
    /// In how many instalments of their bank's who pays may choose to pay, at most: the merchant gets everything at once. More
    /// than one is asked only of those who declare it.
    public let instalments: Int64

    public init(
        attempt: PaymentAttempt.ID, account: ProcessorAccount, invoice: Invoice.ID, money: Money, description: String,
        kinds: [PaymentMethod.Kind], merchantName: String, locale: String, returnURL: String, instalments: Int64 = 1
    ) {
        self.instalments = instalments
        self.attempt = attempt
        self.account = account
        self.invoice = invoice
        self.money = money
        self.description = description
        self.kinds = kinds
        self.merchantName = merchantName
        self.locale = locale
        self.returnURL = returnURL
    }
}
