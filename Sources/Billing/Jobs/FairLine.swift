/// Renewals that wait to be begun: merchants take turns, whoever has the most (C8).
struct FairLine {
    private var jobs: [Merchant.ID: [Job]] = [:]
    /// Who is next.
    private var order: [Merchant.ID] = []
    /// Who has a group under way.
    private var busy: Set<Merchant.ID> = []

    mutating func append(_ job: Job) {
        if jobs[job.scope.merchant] == nil { order.append(job.scope.merchant) }
        jobs[job.scope.merchant, default: []].append(job)
    }

    /// The first jobs of the merchant whose turn it is.
    ///
    /// - Parameter leavingBusy: pass over merchants who have a group under way, until ``isFree(_:)``.
    mutating func takeGroup(of size: Int, leavingBusy: Bool) -> [Job]? {
        guard let place = order.firstIndex(where: { !leavingBusy || !busy.contains($0) }) else { return nil }
        let merchant = order.remove(at: place)
        guard var own = jobs[merchant] else { return nil }
        let group = Array(own.prefix(size))
        own.removeFirst(group.count)
        jobs[merchant] = own.isEmpty ? nil : own
        if !own.isEmpty { order.append(merchant) }
        busy.insert(merchant)
        return group
    }

    mutating func isFree(_ merchant: Merchant.ID) { busy.remove(merchant) }
}
