import Core

/// So many, worth so much together.
public struct CountedMoney: Hashable, Sendable {
    public let count: Int
    public let money: Money

    package init(count: Int, money: Money) {
        self.count = count
        self.money = money
    }
}

/// One month of what the portal is for: letters left, customers came, methods were fixed, debts were paid.
public struct RecoveryMonth: Hashable, Sendable {
    public let month: CalendarMonth
    /// About payments that were refused, or wait for their customer.
    public internal(set) var letters = 0
    /// Who came in, by way. What came by a session of the merchant's people is none of a customer's.
    public internal(set) var entrances = Entrances()
    public internal(set) var methods = 0
    /// Paid after a refusal, by currency.
    public internal(set) var recovered: [Recovered] = []

    public struct Entrances: Hashable, Sendable {
        public internal(set) var byMail = 0
        public internal(set) var byPassword = 0
        public internal(set) var byLink = 0
        public internal(set) var byProgram = 0
        public internal(set) var byPeople = 0

        public static let none = Entrances()

        public var ofCustomers: Int { byMail + byPassword + byLink + byProgram }
    }

    public struct Recovered: Hashable, Sendable {
        /// All of it.
        public internal(set) var whole: CountedMoney
        /// What its customer did something for: the rest was tried again by itself.
        public internal(set) var byCustomers: CountedMoney
    }
}

/// What is owed, by age.
public struct DebtAges: Hashable, Sendable {
    /// Not due, or due for less than 30 days, 60, 90, and longer.
    public static let days = [0, 30, 60, 90]

    public let currency: Currency
    /// One more than ``days``, in that order.
    public internal(set) var sums: [CountedMoney]
}

/// What subscriptions bring in a month.
public struct MonthlyRevenue: Hashable, Sendable {
    public let month: CalendarMonth
    /// By currency: how many subscriptions, and what they ask for a month, before discounts and taxes.
    public internal(set) var sums: [CountedMoney]
    /// It is counted by the hour, not at each look.
    public internal(set) var countedAt: Instant
}

/// Everything that one look at a merchant's figures shows.
public struct InsightsReport: Sendable {
    /// Oldest first; the last is the one that is not over.
    public let months: [RecoveryMonth]
    /// Of all these months together, most frequent first.
    public let reasons: [(reason: Cancellation.Reason?, count: Int)]
    public let debts: [DebtAges]
    /// Oldest first; months in which nothing was counted are missing.
    public let revenue: [MonthlyRevenue]
}
