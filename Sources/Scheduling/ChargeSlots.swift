import Billing

/// Charges that are begun: those that wait for a slot, and those that wait for their processors.
///
/// A processor that is silent for one account fills that account's share and no more: the charges of all others go through
/// meanwhile (C8).
struct ChargeSlots {
    /// One merchant's mode at one processor.
    private struct Account: Hashable {
        let scope: Scope
        let processor: String

        init(_ begun: BegunCharge) {
            scope = begun.attempt.scope
            processor = begun.attempt.processor
        }
    }

    private let pace: Pace
    private var waiting: [BegunCharge] = []
    private var waitingOf: [Merchant.ID: Int] = [:]
    private var charging: [Account: Int] = [:]
    private(set) var inAll = 0

    init(_ pace: Pace) { self.pace = pace }

    mutating func append(_ charges: [BegunCharge]) {
        waiting += charges
        for begun in charges { waitingOf[begun.attempt.scope.merchant, default: 0] += 1 }
    }

    /// Whether enough of a merchant is begun ahead.
    func hasReserve(of merchant: Merchant.ID) -> Bool { waitingOf[merchant, default: 0] >= pace.reserve }

    /// The first whose account has a slot left.
    mutating func next() -> BegunCharge? {
        let free = pace.chargesInAll - inAll
        guard free > 0, !waiting.isEmpty else { return nil }
        let most = pace.half(of: pace.chargesInAll, free: free)
        guard let index = waiting.firstIndex(where: { charging[Account($0), default: 0] < most }) else { return nil }
        let begun = waiting.remove(at: index)
        waitingOf.takeOne(begun.attempt.scope.merchant)
        charging[Account(begun), default: 0] += 1
        inAll += 1
        return begun
    }

    mutating func ended(_ begun: BegunCharge) {
        charging.takeOne(Account(begun))
        inAll -= 1
    }
}
