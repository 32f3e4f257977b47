import Core

/// One thing that is done in a scenario, by its clock.
public struct ScenarioStep: Hashable, Sendable {
    public enum Act: String, Hashable, Sendable, CaseIterable, Codable {
        /// Time passes: to a time, by days, weeks or months, or to what is due next.
        case advance
        case subscribe, change, cancel
        /// A cancellation is taken back.
        case keep
        case pause, resume
        case addMethod = "add_method"
        case removeMethod = "remove_method"
        /// What is owed is charged, as when the customer presses *Pay*.
        case pay
        /// What is owed was paid elsewhere.
        case payOutside = "pay_outside"

        /// What may stand beside it, and of that what must.
        var fields: (required: Set<Field>, optional: Set<Field>) {
            switch self {
            case .advance: ([], [.to, .days, .weeks, .months, .next])
            case .subscribe:
                ([.customer, .price], [.named, .quantity, .trialDays, .trialEnd, .daysUntilDue])
            case .change: ([.customer], [.subscription, .price, .quantity, .when])
            case .cancel: ([.customer], [.subscription, .when, .reason])
            case .keep, .resume: ([.customer], [.subscription])
            case .pause: ([.customer], [.subscription, .when, .days, .weeks, .months, .to])
            case .addMethod: ([.customer, .method], [.isDefault])
            case .removeMethod: ([.customer, .method], [])
            case .pay, .payOutside: ([.customer], [])
            }
        }
    }

    /// From when it holds.
    public enum Moment: String, Hashable, Sendable, Codable {
        case now
        case atPeriodEnd = "at_period_end"
    }

    /// A price by the word that the file has for it, or all of it.
    public enum Price: Hashable, Sendable {
        case named(String)
        case inline(ScenarioFile.Plan)
    }

    /// What stands beside an act.
    public enum Field: String, Hashable, Sendable, CaseIterable, CodingKey {
        case act = "do"
        case customer, to, days, weeks, months, next
        case price, quantity
        case named = "as"
        case trialDays = "trial_days"
        case trialEnd = "trial_end"
        case daysUntilDue = "days_until_due"
        case subscription, when, reason, method
        case isDefault = "default"
        case refused
    }

    public var act: Act
    public var customer: String?
    public var to: ScenarioFile.LocalMoment?
    public var days: Int?
    public var weeks: Int?
    public var months: Int?
    /// To what is due next to any of the customers.
    public var next: Bool?
    public var price: Price?
    public var quantity: Int64?
    /// The word by which later steps name the subscription.
    public var named: String?
    public var trialDays: Int?
    public var trialEnd: ScenarioFile.LocalMoment?
    /// Its invoices are sent, to be paid by hand within so many days.
    public var daysUntilDue: Int?
    /// Nil for the customer's newest.
    public var subscription: String?
    public var when: Moment?
    public var reason: Cancellation.Reason?
    public var method: String?
    /// Whether everything is charged to the method from now on.
    public var isDefault: Bool?
    /// The code with which the step is to be refused.
    public var refused: String?

    public init(_ act: Act, customer: String? = nil) {
        self.act = act
        self.customer = customer
    }

    /// How it is told: `advance to 2026-02-28T10:00:00`.
    public var words: String {
        var words = [act.rawValue, customer].compactMap(\.self)
        if let named { words.append("as \(named)") }
        if let subscription { words.append(subscription) }
        switch price {
        case .named(let id): words.append(id)
        case .inline(let plan): words.append("\(plan.name) \(plan.amount)")
        case nil: break
        }
        if let quantity { words.append("× \(quantity)") }
        if let method { words.append(method) }
        if let to { words.append("to \(to)") }
        for (count, unit) in [(days, "day"), (weeks, "week"), (months, "month")] {
            if let count { words.append("\(count) \(unit)\(count == 1 ? "" : "s")") }
        }
        if next == true { words.append("to what is due next") }
        if let when { words.append(when.rawValue) }
        return words.joined(separator: " ")
    }
}

extension ScenarioStep: Codable {
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Field.self)
        let word = try fields.decode(String.self, forKey: .act)
        guard let act = Act(rawValue: word) else {
            let known = Act.allCases.map(\.rawValue).joined(separator: ", ")
            throw fields.fault(.act, "'\(word)' is no step: there are \(known)")
        }
        self.init(act)
        let (required, optional) = act.fields
        let allowed = required.union(optional).union([.act, .refused])
        let strange = Set(fields.allKeys).subtracting(allowed).sorted { $0.rawValue < $1.rawValue }
        if let field = strange.first { throw fields.fault(field, "does not go with '\(word)'") }
        let missing = required.subtracting(fields.allKeys).sorted { $0.rawValue < $1.rawValue }
        if let field = missing.first {
            throw fields.fault(field, "is missing")
        }
        customer = try fields.decodeIfPresent(String.self, forKey: .customer)
        to = try fields.decodeIfPresent(ScenarioFile.LocalMoment.self, forKey: .to)
        days = try fields.count(.days)
        weeks = try fields.count(.weeks)
        months = try fields.count(.months)
        next = try fields.decodeIfPresent(Bool.self, forKey: .next)
        price = try fields.decodeIfPresent(Price.self, forKey: .price)
        quantity = try fields.count(.quantity).map { Int64($0) }
        named = try fields.decodeIfPresent(String.self, forKey: .named)
        trialDays = try fields.count(.trialDays)
        trialEnd = try fields.decodeIfPresent(ScenarioFile.LocalMoment.self, forKey: .trialEnd)
        daysUntilDue = try fields.count(.daysUntilDue)
        subscription = try fields.decodeIfPresent(String.self, forKey: .subscription)
        when = try fields.decodeIfPresent(Moment.self, forKey: .when)
        if let reason = try fields.decodeIfPresent(String.self, forKey: .reason) {
            self.reason = Cancellation.Reason(rawValue: reason)
            guard self.reason != nil else { throw fields.fault(.reason, "'\(reason)' is no reason to leave") }
        }
        method = try fields.decodeIfPresent(String.self, forKey: .method)
        isDefault = try fields.decodeIfPresent(Bool.self, forKey: .isDefault)
        refused = try fields.decodeIfPresent(String.self, forKey: .refused)
        let lengths = [to != nil, days != nil, weeks != nil, months != nil, next == true].count(where: { $0 })
        guard act != .advance || lengths == 1 else {
            throw fields.fault(.act, "says one of to, days, weeks, months and next")
        }
        guard act != .pause || lengths <= 1 else { throw fields.fault(.act, "says one of to, days, weeks and months") }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(act, forKey: .act)
        try fields.encodeIfPresent(customer, forKey: .customer)
        try fields.encodeIfPresent(to, forKey: .to)
        try fields.encodeIfPresent(days, forKey: .days)
        try fields.encodeIfPresent(weeks, forKey: .weeks)
        try fields.encodeIfPresent(months, forKey: .months)
        try fields.encodeIfPresent(next, forKey: .next)
        try fields.encodeIfPresent(price, forKey: .price)
        try fields.encodeIfPresent(quantity, forKey: .quantity)
        try fields.encodeIfPresent(named, forKey: .named)
        try fields.encodeIfPresent(trialDays, forKey: .trialDays)
        try fields.encodeIfPresent(trialEnd, forKey: .trialEnd)
        try fields.encodeIfPresent(daysUntilDue, forKey: .daysUntilDue)
        try fields.encodeIfPresent(subscription, forKey: .subscription)
        try fields.encodeIfPresent(when, forKey: .when)
        try fields.encodeIfPresent(reason?.rawValue, forKey: .reason)
        try fields.encodeIfPresent(method, forKey: .method)
        try fields.encodeIfPresent(isDefault, forKey: .isDefault)
        try fields.encodeIfPresent(refused, forKey: .refused)
    }
}

extension KeyedDecodingContainer<ScenarioStep.Field> {
    /// A number from 1 to 10,000.
    fileprivate func count(_ field: ScenarioStep.Field) throws -> Int? {
        guard let count = try decodeIfPresent(Int.self, forKey: field) else { return nil }
        guard (1...10_000).contains(count) else { throw fault(field, "is \(count), and goes from 1 to 10000") }
        return count
    }
}

extension ScenarioStep.Price: Codable {
    public init(from decoder: any Decoder) throws {
        // What is no text is read as a price of its own, which says what is wrong with it.
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            self = .named(name)
        } else {
            self = .inline(try ScenarioFile.Plan(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .named(let name):
            var box = encoder.singleValueContainer()
            try box.encode(name)
        case .inline(let plan): try plan.encode(to: encoder)
        }
    }
}
