import Core

/// One open invoice as its customer meets it: whether it is to be paid, on its way, or being confirmed.
///
/// Every page and letter that speaks of what is owed speaks of this value, so that no two of them say different things.
public struct Owed: Hashable, Sendable {
    public let invoice: Invoice
    /// The last try at paying it.
    public let latest: PaymentAttempt?
    /// Why the last charge of a stored method was refused, unless something else has been tried with success since.
    public let refusal: PaymentAttempt?
    /// How to make the transfer that is awaited.
    public let transfer: TransferInstructions?
    /// The stored methods that it can be paid with by one press, the one to take first: not expired, and not refused for this
    /// invoice before.
    public let methods: [PaymentMethod]
    public let standing: Standing
    /// Whether a part of it may be paid (U6): not of what a subscription begins with, or is changed for once it is paid, which
    /// is paid whole or not at all.
    public let mayBePaidInPart: Bool
    /// Whether it asks for a change that is made once it is paid: until then nothing is owed for it.
    public let isOfChange: Bool
    /// What its customer has promised of it, while that stands.
    public let plan: PaymentPlan?
    /// Whether it is charged again by itself, to something that is stored.
    public let isTriedAgain: Bool

    public enum Standing: Hashable, Sendable {
        case due
        /// Its day has passed.
        case late
        /// It was to be charged by itself, and that was refused.
        case refused
        /// Its customer has promised to pay it: it is charged on its days.
        case promised
        /// The bank wants to see its customer (3-D Secure).
        case toBeConfirmed
        /// The customer has the account's number, and the transfer has not been seen.
        case awaitingTransfer
        /// The bank has it: debits take days.
        case underWay
        /// Nobody has said yet what became of it (P3).
        case confirming
    }

    /// Whether its customer is the one to act, by paying. Everything else is on its way: nobody should pay again (P3).
    public var isPayable: Bool {
        switch standing {
        case .due, .late, .refused, .promised, .toBeConfirmed: true
        case .awaitingTransfer, .underWay, .confirming: false
        }
    }

    /// What is to be paid; of what is on its way, as much as is.
    public var money: Money {
        isPayable ? invoice.amountRemaining : latest?.money ?? invoice.amountRemaining
    }

    public var method: PaymentMethod? { methods.first }

    /// What a button that pays it with ``method`` says.
    public var offer: PaymentOffer? { method.flatMap { offer(with: $0.id) } }

    /// - Returns: nil where that method cannot pay it.
    func offer(with method: PaymentMethod.ID) -> PaymentOffer? {
        guard isPayable, standing != .toBeConfirmed, methods.contains(where: { $0.id == method }) else { return nil }
        return PaymentOffer(method: method, money: invoice.amountRemaining, after: latest?.number ?? 0)
    }
}

extension Owed {
    /// - Parameters:
    ///   - tries: all of this invoice, in order.
    ///   - methods: of its customer; the one that it would be charged to comes first.
    ///   - today: by the merchant's calendar, which says when cards expire.
    init(
        _ invoice: Invoice, tries: [PaymentAttempt], transfer: TransferInstructions?, methods: [PaymentMethod],
        mayBePaidInPart: Bool, isOfChange: Bool, today: CalendarDate, at now: Instant, plan: PaymentPlan? = nil
    ) {
        self.invoice = invoice
        latest = tries.last
        self.transfer = transfer
        self.plan = plan
        let paidPart = tries.last(where: \.hasPaid)?.number ?? 0
        refusal = tries.last { $0.number > paidPart && $0.method != nil && $0.wasRefused }
        self.mayBePaidInPart = mayBePaidInPart
        self.isOfChange = isOfChange
        isTriedAgain =
            invoice.isChargedByItself && invoice.nextAttemptAt != nil
            && methods.contains { $0.facts.kind != .transfer }
        self.methods = methods.filter { method in
            method.facts.kind != .transfer && !method.facts.hasExpired(on: today)
                && tries.last { $0.method == method.id }?.wasRefused != true
        }
        standing =
            switch tries.last?.state {
            case .pending: transfer == nil ? .underWay : .awaitingTransfer
            case .sent, .unknown: .confirming
            case .created where tries.last?.method != nil: .confirming
            case .requiresAction: .toBeConfirmed
            // A checkout that was opened and left can be opened again.
            case .created, .succeeded, .failed, nil:
                if plan != nil {
                    .promised
                } else if let due = invoice.dueAt, due < now {
                    .late
                } else if invoice.collectionMethod == .chargeAutomatically, refusal != nil {
                    .refused
                } else {
                    .due
                }
            }
    }
}

extension PaymentAttempt {
    /// Somebody said no. A page that its customer left, an attempt that was given up, and one that never reached its
    /// processor were refused by nobody.
    public var wasRefused: Bool { state == .failed && declineCode.map { Decline(code: $0).isRefusal } ?? true }
}

extension PaymentMethod.Facts {
    /// Whether a card's month is over.
    func hasExpired(on day: CalendarDate) -> Bool {
        guard let expiryYear, let expiryMonth else { return false }
        return (expiryYear, expiryMonth) < (day.year, day.month)
    }
}
