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
    /// Who brings a charge to its end that has none yet; see ``PollingPolicy``.
    var completion: Completion { get }
    /// How long after an attempt was begun "never heard" is proof: as long as a call may be on its way there.
    var graceTime: Span { get }
    /// What its refusals mean.
    var declines: DeclineTable { get }

    /// Whether an account can be charged, and what is missing. Nothing happens there because of it.
    func checkAccount(_ account: ProcessorAccount) async -> AccountStanding

    /// The address of a page where the customer enters a method (S62). The customer returns to `request.returnURL`.
    func startSetup(_ request: SetupRequest) async throws -> String
    /// What came of it. The return of the browser proves nothing: this asks the processor.
    func finishSetup(_ reference: SetupIntent.ID, at account: ProcessorAccount) async -> SetupOutcome
    /// Makes a method out of one of the processor's test or single-use tokens (`tok_visa`).
    /// - Throws: ``BillingError`` `resource_missing` when there is no such token.
    func method(
        fromToken token: String, at account: ProcessorAccount
    ) async throws -> (token: Secret, facts: PaymentMethod.Facts)

    /// What a method of one of its documented test tokens (`pm_card_visa`) would be; nil when it has no such token. Nothing
    /// happens there because of it.
    func facts(ofTestToken token: String) -> PaymentMethod.Facts?

    /// Charges a stored method with nobody present. The attempt's id is the idempotency key (P1).
    func charge(_ charge: Charge) async -> ChargeOutcome
    /// The address of a page where the customer pays `charge` in any way the page offers (S36).
    func startCheckout(_ request: CheckoutRequest) async throws -> String
    /// What became of an attempt. An answer that cannot be read is none.
    func lookup(_ attempt: AttemptReference) async -> LookupOutcome
    /// Gives up an attempt that waits for the customer. The answer is final, and may be that it succeeded meanwhile.
    func cancel(_ attempt: AttemptReference) async -> ChargeOutcome
    /// Gives back part or all of a settled charge. The refund's id is the idempotency key.
    func refund(_ refund: RefundReference, money: Money) async -> RefundOutcome
    /// What became of a refund.
    func lookupRefund(_ refund: RefundReference) async -> RefundLookup
    /// Forgets a stored method. Succeeds when it is already gone.
    func revoke(_ token: Secret, at account: ProcessorAccount) async throws

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

extension Processor {
    /// Most have none.
    public func facts(ofTestToken token: String) -> PaymentMethod.Facts? { nil }
}
