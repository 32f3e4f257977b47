import Core

/// What was done, as it is gathered: it becomes steps in the order in which it was done.
struct ScenarioBook {
    private struct Entry {
        let step: ScenarioStep
        let at: Instant
        /// Of an id that was made with it: ids of one instant grow.
        let turn: String
    }

    let zone: Zone
    private(set) var plans: [ScenarioFile.Plan] = []
    private(set) var people: [ScenarioFile.Person] = []
    private(set) var names: [Customer.ID: String] = [:]
    private var planNames: [Price.ID: String] = [:]
    private var entries: [Entry] = []

    init(zone: Zone) { self.zone = zone }

    /// The word for somebody: `customer-1`. What they are really called is no business of a file.
    mutating func name(_ customer: Customer) -> String {
        let name = "customer-\(people.count + 1)"
        people.append(.init(id: name, name: name))
        names[customer.id] = name
        return name
    }

    private mutating func name(_ price: Price, sold product: String) -> String {
        if let known = planNames[price.id] { return known }
        let name = "price-\(plans.count + 1)"
        plans.append(
            .init(
                id: name, name: product, amount: price.unitAmount.amount, recurrence: price.recurrence ?? .monthly))
        planNames[price.id] = name
        return name
    }

    /// - Parameter id: of what was made by it.
    mutating func note(_ step: ScenarioStep, at instant: Instant, _ id: String) {
        entries.append(Entry(step: step, at: instant, turn: String(id.drop { $0 != "_" })))
    }

    /// What somebody did with a subscription.
    ///
    /// - Parameters:
    ///   - sold: the prices that it has and had, with the names of their products.
    ///   - refused: when charges of its customer were refused that nobody asked for.
    mutating func note(
        _ it: Subscription, _ past: SubscriptionPast, of customer: String,
        sold: [Price.ID: (price: Price, product: String)], refusedAt refused: Set<Instant>
    ) {
        guard let first = past.first, let price = sold[first.price] else { return }
        let name = "subscription-\(entries.count(where: { $0.step.act == .subscribe }) + 1)"
        var begin = ScenarioStep(.subscribe, customer: customer)
        begin.price = .named(self.name(price.price, sold: price.product))
        begin.named = name
        if first.quantity != 1 { begin.quantity = first.quantity }
        if let trial = it.trial { begin.trialEnd = ScenarioFile.LocalMoment(zone.local(at: trial.end)) }
        if it.collectionMethod == .sendInvoice { begin.daysUntilDue = it.daysUntilDue ?? 30 }
        note(begin, at: it.createdAt, it.id.rawValue)
        for change in past.changes {
            guard let price = sold[change.plan.price] else { continue }
            var step = ScenarioStep(.change, customer: customer)
            step.subscription = name
            step.price = .named(self.name(price.price, sold: price.product))
            step.quantity = change.plan.quantity
            step.when = change.waited ? .atPeriodEnd : .now
            note(step, at: change.at, "_~")
        }
        if let cancellation = it.cancellation, !cancellation.cameOfItself(refusedAt: refused) {
            var end = ScenarioStep(.cancel, customer: customer)
            end.subscription = name
            end.when = cancellation.effect == .immediately ? .now : .atPeriodEnd
            end.reason = cancellation.reason
            // It came after whatever else was done in that instant.
            note(end, at: cancellation.requestedAt, "_~")
        }
        if let pause = it.pause {
            var rest = ScenarioStep(.pause, customer: customer)
            rest.subscription = name
            rest.when = pause.startsAt == pause.requestedAt ? .now : .atPeriodEnd
            rest.to = pause.resumesAt.map { ScenarioFile.LocalMoment(zone.local(at: $0)) }
            note(rest, at: pause.requestedAt, "_~")
        }
    }

    /// All of it in order, with the time that passes in between.
    ///
    /// - Parameter stops: where the clock was stopped though nothing was done there.
    func steps(from start: Instant, to end: Instant, stopping stops: [Instant]) -> [ScenarioStep] {
        var steps: [ScenarioStep] = []
        var now = start
        func advance(to instant: Instant) {
            guard instant > now else { return }
            var step = ScenarioStep(.advance)
            step.to = ScenarioFile.LocalMoment(zone.local(at: instant))
            steps.append(step)
            now = instant
        }
        let stopped = (stops + [end]).sorted()
        for entry in entries.sorted(by: { ($0.at, $0.turn) < ($1.at, $1.turn) }) {
            for stop in stopped where stop > now && stop < entry.at { advance(to: stop) }
            advance(to: entry.at)
            steps.append(entry.step)
        }
        for stop in stopped { advance(to: stop) }
        return steps
    }
}

extension Cancellation {
    /// Whether nobody asked for it: the last retry was refused, and the merchant's rule is that it ends then.
    fileprivate func cameOfItself(refusedAt refused: Set<Instant>) -> Bool {
        effect == .immediately && reason == nil && comment == nil && refused.contains(requestedAt)
    }
}
