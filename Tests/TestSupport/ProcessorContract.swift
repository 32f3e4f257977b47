import Billing
import Core

/// What every processor's adapter promises, whoever is behind it. Each adapter's tests run every rule.
///
/// A broken promise is thrown, so that this needs no test framework: see ``Breach``.
public struct ProcessorContract: Sendable {
    public let processor: any Processor
    public let scope: Scope
    /// A method that pays.
    public let approved: Secret
    /// A method that is refused when charged.
    public let declined: Secret
    /// A method that waits for a transfer; of who takes none, any.
    public let transfer: Secret
    /// By the processor's own books: how many charges took money for an attempt.
    public let timesCharged: @Sendable (PaymentAttempt.ID) async throws -> Int
    /// What the processor has called to say by now, as it arrived, and when it did.
    public let calls: @Sendable () async throws -> [(call: ProcessorCall, at: Instant)]

    public init(
        processor: any Processor, scope: Scope, approved: Secret, declined: Secret, transfer: Secret,
        timesCharged: @escaping @Sendable (PaymentAttempt.ID) async throws -> Int,
        calls: @escaping @Sendable () async throws -> [(call: ProcessorCall, at: Instant)]
    ) {
        self.processor = processor
        self.scope = scope
        self.approved = approved
        self.declined = declined
        self.transfer = transfer
        self.timesCharged = timesCharged
        self.calls = calls
    }

    var account: ProcessorAccount { ProcessorAccount(scope) }
    /// Somebody else's at the same processor.
    var other: ProcessorAccount {
        ProcessorAccount(Scope(merchant: Merchant.ID("acct_other"), mode: scope.mode))
    }

    public enum Rule: String, CaseIterable, Sendable {
        case sameAttemptChargesOnce = "P1: the same attempt charges once and hears the same answer"
        case concurrentCallsChargeOnce = "P1: ten calls of one attempt at the same time charge once"
        case otherAmountIsRefused = "P1: an attempt that comes back with another amount moves no money"
        case declineIsAnAnswer = "P3: a decline has a code, and the lookup repeats it"
        case unheardIsToldApart = "P3: an attempt that never arrived is told apart from one that failed"
        case unknownMethodMovesNothing = "P3: a method that nobody knows is declined"
        case canceledStaysCanceled = "P2: an attempt that was given up never charges when it arrives late"
        case settledIsNotCanceled = "P2: giving up what has succeeded answers that it succeeded"
        case listIsWhole = "P5: the processor's list holds every charge once, and nothing of another account"
        case refundIsIdempotent = "M7: the same refund gives money back once"
        case refundIsAskedByOurs = "M7: a refund is found by our name for it, and one that never arrived is told apart"
        case referencesAreGivenBack = "M7: a refund goes by the processor's own name for the charge, as it told it"
        case refundNeverExceeds = "M7: refunds never exceed the charge"
        case accountsAreApart = "H1: what one account asks about another's charge, or does to it, comes to nothing"
        case setupIsHosted =
            "What is declared, works: a page where a method is entered, and nothing comes of it by itself"
        case checkoutIsHosted = "What is declared, works: a page where one thing is paid, and the attempt waits for it"
        case transfersHaveInstructions = "What is declared, works: who is to make a transfer is told how"
        case callsAreVerified = "H1: what it calls to say is about our attempt, and one changed byte is nobody's word"
        case completionIsBacked = "What is declared, works: who is not to be asked calls by itself"
        case otherModesAreRefused = "What is declared, works: a mode that it does not serve moves no money"
        case declinesAreTabled = "What is declared, works: a refusal stands in the table, with the network's word"
        case graceIsLongEnough = "P3: who cannot give up what it has not heard of needs time before that is proof"
        case checkIsHarmless = "What is declared, works: the account is ready, and asking changes nothing"
        case revokeTwice = "A method is forgotten once, twice is fine, and then it cannot be charged"
    }

    public struct Breach: Error, CustomStringConvertible {
        public let rule: Rule
        public let found: String
        public var description: String { "\(rule.rawValue): found \(found)" }
    }

    public func check(_ rule: Rule) async throws {
        let attempt = PaymentAttempt.ID("att_contract_\(rule)")
        try await checkCharges(rule, attempt)
        try await checkRefunds(rule, attempt)
        try await checkAccounts(rule, attempt)
        try await checkDeclared(rule, attempt)
    }

    func demand(_ rule: Rule, _ holds: Bool, _ found: Any) throws {
        guard holds else { throw Breach(rule: rule, found: "\(found)") }
    }

    func charge(
        _ attempt: PaymentAttempt.ID, _ amount: Int64 = 9_990, method: Secret? = nil,
        at account: ProcessorAccount? = nil
    ) -> Charge {
        Charge(
            attempt: attempt, account: account ?? self.account, invoice: Invoice.ID("in_\(attempt)"),
            money: Money(amount, .clp),
            method: method ?? approved, description: "Netizen", returnURL: "http://127.0.0.1/back")
    }
}

extension ProcessorContract.Rule {
    /// What an adapter has to declare for this rule to be asked of it.
    public var needs: ProcessorCapabilities {
        switch self {
        case .otherModesAreRefused, .completionIsBacked, .graceIsLongEnough, .checkIsHarmless: []
        case .setupIsHosted: .hostedSetup
        case .checkoutIsHosted: .hostedCheckout
        case .transfersHaveInstructions: [.chargeStored, .transfers]
        case .callsAreVerified: [.chargeStored, .webhooks]
        case .listIsWhole: [.chargeStored, .statement]
        case .refundIsIdempotent, .refundNeverExceeds: [.chargeStored, .refund, .partialRefund]
        case .refundIsAskedByOurs, .referencesAreGivenBack: [.chargeStored, .refund]
        case .canceledStaysCanceled, .settledIsNotCanceled: [.chargeStored, .cancel]
        case .accountsAreApart: [.chargeStored, .refund, .lookupByOurReference]
        case .sameAttemptChargesOnce, .otherAmountIsRefused, .declineIsAnAnswer, .unheardIsToldApart:
            [.chargeStored, .lookupByOurReference]
        case .concurrentCallsChargeOnce, .unknownMethodMovesNothing, .declinesAreTabled, .revokeTwice: .chargeStored
        }
    }
}

extension ChargeOutcome {
    /// Whether the money is ours.
    public var isSuccess: Bool {
        if case .succeeded = self { true } else { false }
    }
}

extension RefundOutcome {
    /// Whether the money is back.
    public var isSuccess: Bool {
        if case .succeeded = self { true } else { false }
    }
}
