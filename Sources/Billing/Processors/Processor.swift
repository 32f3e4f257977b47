import Core

/// Somebody who moves money: an acquirer, a wallet, a bank, or the sandbox.
///
/// Amounts arrive in minor units with their currency; an adapter converts (M2). An adapter never retries by itself and
/// sets its own time-outs (P4). Money calls do not throw: an error that is not understood is ``ChargeOutcome/unknown(_:)``.
public protocol Processor: Sendable {
    /// Stored beside each method and attempt: `sandbox`.
    var name: String { get }
    /// What may be offered to customers.
    var capabilities: ProcessorCapabilities { get }
    /// In which modes it works at all. One that moves no money serves test mode only, and says so by itself too: it refuses
    /// whatever comes from another mode.
    var modes: Set<Mode> { get }

    /// The address of a page where the customer enters a method (S62). The customer returns to `request.returnURL`.
    func startSetup(_ request: SetupRequest) async throws -> String
    /// What came of it. The return of the browser proves nothing: this asks the processor.
    func finishSetup(_ reference: SetupIntent.ID) async -> SetupOutcome
    /// Makes a method out of one of the processor's test or single-use tokens (`tok_visa`).
    /// - Throws: ``BillingError`` `resource_missing` when there is no such token.
    func method(fromToken token: String, mode: Mode) async throws -> (token: Secret, facts: PaymentMethod.Facts)

    /// Charges a stored method with nobody present. The attempt's id is the idempotency key (P1).
    func charge(_ charge: Charge) async -> ChargeOutcome
    /// The address of a page where the customer pays `charge` in any way the page offers (S36).
    func startCheckout(_ request: CheckoutRequest) async throws -> String
    /// What became of an attempt.
    func lookup(_ attempt: PaymentAttempt.ID) async -> LookupOutcome
    /// Gives up an attempt that waits for the customer. The answer is final, and may be that it succeeded meanwhile.
    func cancel(_ attempt: PaymentAttempt.ID) async -> ChargeOutcome
    /// How the customer makes the transfer that an attempt waits for; nil when it waits for none, or nobody answers.
    func transferInstructions(for attempt: PaymentAttempt.ID) async -> TransferInstructions?
    /// Gives back part or all of a settled charge. `refund` is the idempotency key.
    func refund(_ attempt: PaymentAttempt.ID, refund: String, money: Money) async -> ChargeOutcome
    /// Forgets a stored method. Succeeds when it is already gone.
    func revoke(_ token: Secret) async throws

    /// A page of the processor's own list of charges, whatever became of them, oldest first (P5).
    ///
    /// - Parameters:
    ///   - since: charges that began from then on, by the processor's clock.
    ///   - cursor: the ``ProcessorStatement/next`` of the page before; nil for the first.
    /// - Throws: `unavailable` when there is no answer.
    func statement(
        of account: ProcessorAccount, since: Instant, after cursor: String?
    ) async throws -> ProcessorStatement

    /// What a call that claims to be the processor's says, once the signature over its raw body is proved (H1).
    ///
    /// - Throws: ``BillingError`` `signature_invalid`; `resource_missing` when this processor calls nobody.
    func verify(_ call: ProcessorCall, at now: Instant) throws -> [ProcessorEvent]
}

public struct ProcessorCapabilities: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let hostedSetup = Self(rawValue: 1 << 0)
    public static let hostedCheckout = Self(rawValue: 1 << 1)
    public static let chargeStored = Self(rawValue: 1 << 2)
    public static let refund = Self(rawValue: 1 << 3)
    public static let lookup = Self(rawValue: 1 << 4)
    /// It calls us by itself; see ``Processor/verify(_:at:)``.
    public static let webhooks = Self(rawValue: 1 << 5)
    /// It lists its charges; see ``Processor/statement(of:since:after:)``.
    public static let statement = Self(rawValue: 1 << 6)
    /// It takes transfers; see ``Processor/transferInstructions(for:)``.
    public static let transfers = Self(rawValue: 1 << 7)
}

/// The adapters of this server, by name. Which of them a merchant has an account at, in which mode, the merchant's
/// accounts say: see ``Connection/mainProcessor(in:_:)``.
public struct Processors: Sendable {
    private let named: [String: any Processor]
    /// Merchants get an account at this one when they are opened, in the modes that it serves.
    let main: any Processor

    public init(main: any Processor, others: [any Processor] = []) {
        self.main = main
        named = Dictionary((others + [main]).map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    }

    var names: [String] { named.keys.sorted() }

    /// - Throws: `processor_missing` when a stored method names a processor that this server was not given.
    public func named(_ name: String) throws -> any Processor {
        guard let processor = named[name] else {
            throw BillingError(.unavailable, code: "processor_missing", message: "No processor named '\(name)'.")
        }
        return processor
    }

    /// The same for something new: a charge, a refund, a method.
    /// - Throws: `processor_not_configured` when it does not work in this mode.
    func named(_ name: String, in mode: Mode) throws -> any Processor {
        let processor = try named(name)
        guard processor.modes.contains(mode) else { throw BillingError.processorNotConfigured(in: mode) }
        return processor
    }

    /// Whether money that this processor speaks of can be real in that mode. Of one that this server was not given nobody
    /// knows: whoever needs it hears `processor_missing`.
    func serves(_ name: String, _ mode: Mode) -> Bool { named[name]?.modes.contains(mode) ?? true }
}

public enum SetupOutcome: Hashable, Sendable {
    case stored(token: Secret, facts: PaymentMethod.Facts)
    case refused(Decline)
    case abandoned
    case open
    case unknown(String)
}

public enum ChargeOutcome: Hashable, Sendable {
    case succeeded(reference: String)
    /// Bank debits and transfers: a lookup will tell later.
    case pending(reference: String)
    /// The customer has to visit this address (3-D Secure).
    case requiresAction(url: String, reference: String)
    case declined(Decline, reference: String?)
    /// A time-out, a lost connection, a 5xx, an answer that cannot be read. Never shown as failed (P3).
    case unknown(String)
}

public enum LookupOutcome: Hashable, Sendable {
    case found(ChargeOutcome)
    /// The processor has never heard of it: proof that nothing was charged.
    case neverHeard
    case noAnswer(String)
}

/// Why money was refused.
public struct Decline: Hashable, Sendable {
    /// Stripe's decline codes: `insufficient_funds`, `expired_card`, `lost_card`, `generic_decline`.
    public let code: String

    public init(code: String) { self.code = code }

    /// The customer went back, or we gave the attempt up: nobody refused anything.
    public static let canceled = Decline(code: "canceled")
    /// A processor that moves no money was asked to in live mode.
    public static let testModeOnly = Decline(code: "testmode_decline")

    /// The customer left a page without paying.
    static let abandoned = Decline(code: "abandoned")

    /// Whether anybody refused anything: nobody did when a page was left, an attempt given up, or a call lost.
    public var isRefusal: Bool { ![Decline.canceled, .abandoned, .neverSent].contains(self) }

    /// There will be money another day.
    public var isForWantOfFunds: Bool { code == "insufficient_funds" }

    /// A hard decline is not tried again on the same method (P10).
    public var isHard: Bool {
        [
            "lost_card", "stolen_card", "expired_card", "pickup_card", "restricted_card", "fraudulent",
            "invalid_account",
            "incorrect_number", "card_not_supported", "currency_not_supported", "transaction_not_allowed",
            "revocation_of_authorization", "revocation_of_all_authorizations", "authentication_required",
            Self.testModeOnly.code,
        ].contains(code)
    }
}
