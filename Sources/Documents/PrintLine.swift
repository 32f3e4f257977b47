import Billing

/// What waits to be drawn: merchants take turns, and of one merchant the first is served first (C8).
struct PrintLine<Job> {
    private let capacity: Int
    private let capacityOfOne: Int
    private var waiting: [Merchant.ID: [Job]] = [:]
    private var turns: [Merchant.ID] = []
    private var count = 0

    /// - Parameter capacity: how many may wait, and of one merchant a quarter of them.
    init(capacity: Int) {
        self.capacity = capacity
        capacityOfOne = max(1, capacity / 4)
    }

    var isEmpty: Bool { turns.isEmpty }

    /// - Parameter isPatient: whether it waits however many do.
    /// - Returns: false when it is full, or its merchant's part of it.
    mutating func put(_ job: Job, of merchant: Merchant.ID, isPatient: Bool = false) -> Bool {
        let own = waiting[merchant]?.count ?? 0
        guard isPatient || (count < capacity && own < capacityOfOne) else { return false }
        if own == 0 { turns.append(merchant) }
        waiting[merchant, default: []].append(job)
        count += 1
        return true
    }

    mutating func next() -> Job? {
        guard !turns.isEmpty else { return nil }
        let merchant = turns.removeFirst()
        guard var own = waiting[merchant], !own.isEmpty else { return nil }
        let job = own.removeFirst()
        waiting[merchant] = own.isEmpty ? nil : own
        if !own.isEmpty { turns.append(merchant) }
        count -= 1
        return job
    }
}
