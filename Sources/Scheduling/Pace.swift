import Billing

/// How much a scheduler has under way at once.
///
/// A charge that waits for its processor holds neither a connection nor a lock, so many may; transactions are few, so that
/// pages find the database free. Everything else has a lane of its own sort (see ``Job/Lane``): a silent mail server keeps
/// no charge waiting, and a test clock on a long way keeps no mail.
public struct Pace: Hashable, Sendable {
    /// Charges of one account that wait for its processor. Of all accounts together there may be twice as many: see
    /// ``half(of:free:)``.
    public var charges: Int
    /// Transactions that begin or settle charges.
    public var transactions: Int
    /// Retries, questions to processors, reconciliations.
    public var errands: Int
    /// Mails on their way.
    public var mails: Int
    /// Test clocks that move.
    public var testClocks: Int
    /// Files of many papers that are made.
    public var papers: Int
    /// Merchants' endpoints that are sent to: as many may be silent before others wait.
    public var webhooks: Int
    /// Renewals of one merchant that share a transaction, and answers that do.
    public var group: Int
    /// Whatever it is, only one thing at a time, so that the same work is done in the same order again.
    public var isOneByOne: Bool

    public init(
        charges: Int = 64, transactions: Int = 2, errands: Int = 16, mails: Int = 4, testClocks: Int = 4,
        papers: Int = 4, webhooks: Int = 64, group: Int = 16, isOneByOne: Bool = false
    ) {
        self.charges = max(1, charges)
        self.transactions = max(1, transactions)
        self.errands = max(1, errands)
        self.mails = max(1, mails)
        self.testClocks = max(1, testClocks)
        self.papers = max(1, papers)
        self.webhooks = max(1, webhooks)
        self.group = max(1, group)
        self.isOneByOne = isOneByOne
    }

    /// For simulations, and for data that must come out the same: groups, but nothing side by side.
    public static let oneByOne = Pace(
        charges: 8, transactions: 1, errands: 1, mails: 1, testClocks: 1, papers: 1, webhooks: 1, group: 4,
        isOneByOne: true)

    /// Charges of all accounts that wait for their processors.
    var chargesInAll: Int { isOneByOne ? charges : 2 * charges }
    /// How many charges of a merchant are begun ahead, so that a processor never waits for us.
    var reserve: Int { max(group, charges / 2) }
    /// How many renewals may be claimed and not yet settled. A merchant alone may hold half of them, and needs that many to
    /// keep its own processor busy.
    var renewals: Int { (charges + reserve + 4 * group) * (isOneByOne ? 1 : 2) }

    /// How many charges, or renewals in hand, one may hold when that many of `all` are free: as many as it leaves to the others
    /// (C8). One alone gets half, the next half of what is left: several whose processors never answer leave room for who comes
    /// next, and their calls end by themselves after a while (P4).
    func half(of all: Int, free: Int) -> Int { isOneByOne ? all : max(1, min(all / 2, free)) }

    /// How many of a lane run side by side.
    func width(_ lane: Job.Lane) -> Int {
        switch lane {
        case .errands: errands
        case .mail: mails
        case .testClocks: testClocks
        case .papers: papers
        case .webhooks: webhooks
        }
    }

    /// How many of a lane may be claimed and not yet done. A claim is a transaction too, so some wait in hand; few enough
    /// that all of them have begun before their lease ends, even if those in front wait for a silent server.
    func depth(_ lane: Job.Lane) -> Int {
        switch lane {
        case .errands, .mail: isOneByOne ? 4 : 2 * width(lane)
        case .testClocks, .papers, .webhooks: width(lane)
        }
    }

    /// How many errands of `all` in a lane one merchant may hold when that many are free: three times as many as it leaves to
    /// the others, and one in any case (C8).
    func share(of all: Int, free: Int) -> Int { isOneByOne ? all : max(1, min(all - all / 4, 3 * free)) }
}
