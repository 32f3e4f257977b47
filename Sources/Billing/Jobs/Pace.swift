/// How much a scheduler has under way at once.
///
/// A charge that waits for its processor holds neither a connection nor a lock, so many may; transactions are few, so that
/// pages find the database free.
public struct Pace: Hashable, Sendable {
    /// Charges that wait for their processors.
    public var charges: Int
    /// Transactions that begin or settle charges.
    public var transactions: Int
    /// Everything else: mail, retries, questions to processors.
    public var errands: Int
    /// Renewals of one merchant that share a transaction, and answers that do.
    public var group: Int
    /// Whatever it is, only one thing at a time, so that the same work is done in the same order again.
    public var isOneByOne: Bool

    public init(
        charges: Int = 64, transactions: Int = 2, errands: Int = 8, group: Int = 16, isOneByOne: Bool = false
    ) {
        self.charges = max(1, charges)
        self.transactions = max(1, transactions)
        self.errands = max(1, errands)
        self.group = max(1, group)
        self.isOneByOne = isOneByOne
    }

    /// For simulations, and for data that must come out the same: groups, but nothing side by side.
    public static let oneByOne = Pace(charges: 8, transactions: 1, errands: 1, group: 4, isOneByOne: true)

    /// How many charges are begun ahead, so that a processor never waits for us.
    var reserve: Int { max(group, charges / 2) }
    /// How many renewals may be claimed and not yet settled.
    var renewals: Int { charges + reserve + 4 * group }
    /// How many errands may be claimed and not yet done.
    var errandsClaimed: Int { 4 * errands }
}
