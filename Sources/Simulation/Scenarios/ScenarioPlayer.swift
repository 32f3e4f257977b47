import Billing
import Core
import Logging
import Scheduling

/// Does the steps of a scenario, each by the verb that the portal and the API use.
struct ScenarioPlayer: Sendable {
    let file: ScenarioFile
    let context: BillingContext
    let scope: Scope
    let clock: TestClock.ID
    /// By the words of the file.
    var prices: [String: Price.ID] = [:]
    var customers: [String: Customer.ID] = [:]
    private var subscriptions: [String: Subscription.ID] = [:]
    private var toldEvents: Set<Event.ID> = []
    private var toldLetters: Set<CustomerNotification.ID> = []

    init(file: ScenarioFile, context: BillingContext, scope: Scope, clock: TestClock.ID) {
        self.file = file
        self.context = context
        self.scope = scope
        self.clock = clock
    }

    /// Whose letters are kept by their rows alone.
    var scheduler: Scheduler {
        let context = context
        return Scheduler(
            context, mailer: { try await CustomerNotifications(context).conclude($0, in: $1, as: .sent) },
            logger: .silent, pace: .oneByOne)
    }

    private var zone: Zone { file.merchant.zone }

    func sell(_ plan: ScenarioFile.Plan) async throws -> Price.ID {
        let product = try await Catalog(context).createProduct(name: plan.name, in: scope)
        return try await Catalog(context).createPrice(
            of: product.id, in: scope, unitAmount: Money(plan.amount, file.merchant.currency), every: plan.recurrence
        ).id
    }

    func addMethod(_ token: String, to customer: Customer.ID, isDefault: Bool) async throws {
        let methods = PaymentMethods(context)
        let method = try await methods.attach(PaymentMethod.ID(token), to: customer, in: scope)
        guard isDefault else { return }
        _ = try await methods.makeDefault(method.id, of: customer, in: scope, everywhere: true)
    }

    mutating func perform(_ step: ScenarioStep) async throws {
        let customer = step.customer.flatMap { customers[$0] } ?? Customer.ID("")
        switch step.act {
        case .advance: try await advance(step)
        case .subscribe: try await subscribe(step, customer)
        case .change: try await change(step, of: customer)
        case .cancel:
            _ = try await Subscriptions(context).cancel(
                try await subscription(step, of: customer), of: customer, in: scope,
                effect: step.when == .now ? .immediately : .atPeriodEnd, reason: step.reason)
        case .keep:
            _ = try await Subscriptions(context).undoCancellation(
                try await subscription(step, of: customer), of: customer, in: scope)
        case .pause:
            _ = try await Subscriptions(context).pause(
                try await subscription(step, of: customer), of: customer, in: scope, for: try length(of: step),
                effect: step.when == .now ? .immediately : .atPeriodEnd)
        case .resume:
            _ = try await Subscriptions(context).resume(
                try await subscription(step, of: customer), of: customer, in: scope)
        case .addMethod:
            try await addMethod(step.method ?? "", to: customer, isDefault: step.isDefault ?? false)
        case .removeMethod: try await removeMethod(step.method ?? "", of: customer)
        case .pay:
            for invoice in try await Invoices(context).open(of: customer, in: scope) {
                _ = try await Invoices(context).pay(invoice.id, of: customer, in: scope, origin: .customer)
            }
        case .payOutside:
            for invoice in try await Invoices(context).open(of: customer, in: scope) {
                _ = try await Invoices(context).payOutOfBand(invoice.id, in: scope)
            }
        }
    }

    private func advance(_ step: ScenarioStep) async throws {
        let clocks = TestClocks(context, budget: Self.budget)
        let now = try await clocks.find(clock, in: scope)
        let local = zone.local(at: now.frozenAt)
        let target: Instant
        if let to = step.to {
            target = zone.instant(to.time)
        } else if step.next == true {
            guard let event = try await clocks.nextEvent(on: clock, in: scope) else {
                throw BillingError.conflict("nothing_to_come", "Nothing is due next.")
            }
            target = now.instant(of: event)
        } else {
            let days = (step.days ?? 0) + 7 * (step.weeks ?? 0)
            target = zone.instant(local.on(local.date.adding(months: step.months ?? 0).adding(days: days)))
        }
        _ = try await clocks.advance(clock, to: target, in: scope)
    }

    private mutating func subscribe(_ step: ScenarioStep, _ customer: Customer.ID) async throws {
        let price: Price.ID
        switch step.price {
        case .named(let name): price = prices[name] ?? Price.ID(name)
        case .inline(let plan): price = try await sell(plan)
        case nil: throw BillingError.missing("price")
        }
        var order = SubscriptionOrder(items: [.init(price: price, quantity: step.quantity ?? 1)])
        if let days = step.trialDays { order.trial = .days(days) }
        if let end = step.trialEnd { order.trial = .until(zone.instant(end.time)) }
        if let days = step.daysUntilDue {
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = days
        }
        let subscription = try await Subscriptions(context).create(order, for: customer, in: scope)
        if let name = step.named { subscriptions[name] = subscription.id }
    }

    private func change(_ step: ScenarioStep, of customer: Customer.ID) async throws {
        let id = try await subscription(step, of: customer)
        let item = try await Subscriptions(context).find(id, of: customer, in: scope).items.first?.id
        var price: Price.ID?
        switch step.price {
        case .named(let name): price = prices[name]
        case .inline(let plan): price = try await sell(plan)
        case nil: break
        }
        let change = SubscriptionChange(items: [.init(item: item, price: price, quantity: step.quantity)])
        if step.when == .atPeriodEnd {
            _ = try await Subscriptions(context).changeAtPeriodEnd(id, to: change, of: customer, in: scope)
        } else {
            _ = try await Subscriptions(context).change(id, to: change, of: customer, in: scope)
        }
    }

    private func removeMethod(_ token: String, of customer: Customer.ID) async throws {
        let methods = try await PaymentMethods(context).list(of: customer, in: scope)
        guard let method = methods.first(where: { $0.facts.fingerprint == TestToken.fingerprint(of: token) }) else {
            throw BillingError.notFound("payment_method", token)
        }
        _ = try await PaymentMethods(context).detach(method.id, of: customer, in: scope)
    }

    /// The one that the step names, or the customer's newest.
    private func subscription(_ step: ScenarioStep, of customer: Customer.ID) async throws -> Subscription.ID {
        if let name = step.subscription {
            guard let id = subscriptions[name] else { throw BillingError.notFound("subscription", name) }
            return id
        }
        let newest = try await Subscriptions(context).of(customer, in: scope).first
        guard let newest else { throw BillingError.notFound("subscription") }
        return newest.id
    }

    private func length(of step: ScenarioStep) throws -> Pause.Length {
        if let to = step.to { return .until(zone.instant(to.time)) }
        if let days = step.days { return .lasting(try Recurrence(every: days, .day)) }
        if let weeks = step.weeks { return .lasting(try Recurrence(every: weeks, .week)) }
        if let months = step.months { return .lasting(try Recurrence(every: months, .month)) }
        return .indefinite
    }
}

// What came of it.
extension ScenarioPlayer {
    private static let told: Set<Event.Kind> = [
        .subscriptionCreated, .subscriptionUpdated, .subscriptionDeleted, .subscriptionPaused, .subscriptionResumed,
        .subscriptionTrialWillEnd, .subscriptionPendingUpdateApplied, .subscriptionPendingUpdateExpired,
        .invoiceFinalized, .invoiceSent, .invoicePaid, .invoicePaymentFailed, .invoicePaymentActionRequired,
        .invoiceVoided, .invoiceMarkedUncollectible, .methodAttached, .methodDetached, .methodExpiring,
    ]

    /// What has happened since it was asked last, in order.
    mutating func news() async throws -> [String] {
        let context = context
        let scope = scope
        let names = Dictionary(customers.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        let events = try await context.all(by: \Event.id.rawValue) { page in
            try await Events(context).list(in: scope, page)
        }
        let letters = try await context.all(by: \LetterRecord.id.rawValue) { page in
            try await CustomerNotifications(context).page(in: scope, customer: nil, page).0
        }
        var lines: [(at: Instant, id: String, text: String)] = []
        for event in events where toldEvents.insert(event.id).inserted && Self.told.contains(event.kind) {
            let name = event.customer.flatMap { names[$0] } ?? "–"
            var words = [name, event.kind.rawValue]
            if event.kind.rawValue.hasPrefix("invoice.") {
                let total = try await Invoices(context).find(Invoice.ID(event.subject), in: scope).total
                words.append("\(total.amount) \(total.currency.code)")
            }
            lines.append((event.createdAt, event.id.rawValue, words.joined(separator: "  ")))
        }
        for letter in letters where toldLetters.insert(letter.id).inserted && letter.kind.isOfBilling {
            let name = names[letter.customer] ?? "–"
            lines.append((letter.createdAt, letter.id.rawValue, "\(name)  letter  \(letter.kind.rawValue)"))
        }
        return lines.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map { line in
            "\(zone.local(at: line.at).description.prefix(16).replacing("T", with: " "))  \(line.text)"
        }
    }
}
