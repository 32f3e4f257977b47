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

    public enum Standing: Hashable, Sendable {
        case due
        /// Its day has passed.
        case late
        /// It was to be charged by itself, and that was refused.
        case refused
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
        case .due, .late, .refused, .toBeConfirmed: true
        case .awaitingTransfer, .underWay, .confirming: false
        }
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

/// What a customer read on the button that pays an invoice with a stored method. Pressing it charges this and nothing else:
/// when the amount has changed, or something else was tried meanwhile, nothing is charged.
public struct PaymentOffer: Hashable, Sendable {
    public let method: PaymentMethod.ID
    public let money: Money
    /// The number of the last attempt that was known: a button pressed twice, or in two windows, charges once.
    public let after: Int

    public init(method: PaymentMethod.ID, money: Money, after: Int) {
        self.method = method
        self.money = money
        self.after = after
    }
}

/// What a customer owes, oldest first: that is the order in which it is usually paid.
public struct Debt: Hashable, Sendable {
    public let items: [Owed]

    public init(_ items: [Owed]) { self.items = items }

    /// What the customer is to pay.
    public var payable: [Owed] { items.filter(\.isPayable) }
    /// What is on its way.
    public var waiting: [Owed] { items.filter { !$0.isPayable } }
    public subscript(_ invoice: Invoice.ID) -> Owed? { items.first { $0.invoice.id == invoice } }
    /// What one subscription owes.
    public func of(_ subscription: Subscription.ID) -> Debt {
        Debt(items.filter { $0.invoice.subscription == subscription })
    }

    /// One total per currency of what is to be paid.
    public func totals() throws -> [Money] { try Self.totals(payable) }

    public static func totals(_ items: [Owed]) throws -> [Money] {
        let amounts = items.map(\.invoice.amountRemaining)
        return try Set(amounts.map(\.currency)).sorted()
            .map { currency in try Money.sum(amounts.filter { $0.currency == currency }, in: currency) }
    }
}

extension Invoices {
    /// What a customer owes now.
    public func debt(of customer: Customer.ID, in scope: Scope) async throws -> Debt {
        return try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return try tx.debt(of: customer, in: scope, at: now)
        }
    }
}

extension BillingTransaction {
    package func debt(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Debt {
        let open = try invoices.open(of: customer, in: scope).filter { $0.amountRemaining.isPositive }
        guard !open.isEmpty else { return Debt([]) }
        let attempts = Dictionary(
            grouping: try self.attempts.all(of: open.map(\.id), in: scope), by: \.invoice)
        let pending = attempts.values.compactMap(\.last).filter { $0.state == .pending }.map(\.id)
        let transfers = try transferInstructions.all(for: pending, in: scope)
        let all = try self.methods.all(of: customer, in: scope)
        let methods = try all.filter(canCharge)
        let subscriptions = try self.subscriptions.find(Array(Set(open.compactMap(\.subscription))), in: scope)
        let own = Dictionary(subscriptions.map { ($0.id, $0.defaultMethod) }, uniquingKeysWith: { $1 })
        let today = try merchants.find(scope.merchant).zone.date(at: now)
        return Debt(
            open.map { invoice in
                let tries = attempts[invoice.id] ?? []
                let transfer = tries.last.flatMap { transfers[$0.id] }
                let override = invoice.ownMethod ?? invoice.subscription.flatMap { own[$0] ?? nil }
                let first = (all.first { $0.id == override } ?? all.first)?.id
                return Owed(
                    invoice, tries: tries, transfer: transfer,
                    methods: methods.filter { $0.id == first } + methods.filter { $0.id != first }, today: today,
                    at: now)
            })
    }
}

extension Owed {
    /// - Parameters:
    ///   - tries: all of this invoice, in order.
    ///   - methods: of its customer; the one that it would be charged to comes first.
    ///   - today: by the merchant's calendar, which says when cards expire.
    init(
        _ invoice: Invoice, tries: [PaymentAttempt], transfer: TransferInstructions?, methods: [PaymentMethod],
        today: CalendarDate, at now: Instant
    ) {
        self.invoice = invoice
        latest = tries.last
        self.transfer = transfer
        refusal = tries.last { $0.method != nil && $0.wasRefused }
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
                if let due = invoice.dueAt, due < now {
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
