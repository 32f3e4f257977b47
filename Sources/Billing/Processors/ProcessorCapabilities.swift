import Core

/// What a processor can do, of what not every one can. Whoever offers something asks first, and whoever does it asks again.
public struct ProcessorCapabilities: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A page where a method is entered.
    public static let hostedSetup = Self(rawValue: 1 << 0)
    /// A page where one thing is paid.
    public static let hostedCheckout = Self(rawValue: 1 << 1)
    /// Charges of stored methods with nobody present.
    public static let chargeStored = Self(rawValue: 1 << 2)
    public static let refund = Self(rawValue: 1 << 3)
    /// It can be asked about an attempt by our name for it, also when it has told us none of its own.
    public static let lookupByOurReference = Self(rawValue: 1 << 4)
    /// It calls us by itself; see ``Processor/verify(_:at:)``.
    public static let webhooks = Self(rawValue: 1 << 5)
    /// It lists its charges; see ``Processor/statement(of:since:after:)``.
    public static let statement = Self(rawValue: 1 << 6)
    /// It takes transfers; see ``NextAction/transfer(_:)``.
    public static let transfers = Self(rawValue: 1 << 7)
    /// A part of a charge can go back, and another part later.
    public static let partialRefund = Self(rawValue: 1 << 8)
    /// What waits for its customer can be given up, for certain.
    public static let cancel = Self(rawValue: 1 << 9)
    /// Its checkout lets who pays choose instalments that their bank lends; see ``CheckoutRequest/instalments``.
    public static let instalments = Self(rawValue: 1 << 10)
}

extension ProcessorCapabilities {
    /// What of these kinds may be offered; none asked for means all.
    func offered(of kinds: [PaymentMethod.Kind]) -> [PaymentMethod.Kind] {
        guard !contains(.transfers) else { return kinds }
        return (kinds.isEmpty ? PaymentMethod.Kind.allCases : kinds).filter { $0 != .transfer }
    }
}

extension Processor {
    /// - Throws: `processor_incapable`, before anything is written.
    func require(_ capability: ProcessorCapabilities) throws(BillingError) {
        guard capabilities.contains(capability) else { throw .incapableProcessor }
    }
}

extension BillingError {
    static let incapableProcessor = BillingError.conflict(
        "processor_incapable", "The payment processor of this account cannot do this.")
}
