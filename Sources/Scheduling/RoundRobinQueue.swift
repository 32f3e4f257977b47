import Billing

/// Renewals that wait to be begun: merchants take turns, whoever has the most (C8).
struct RoundRobinQueue {
    private var jobs: [Merchant.ID: [Job]] = [:]
    /// Who is next.
    private var order: [Merchant.ID] = []

    mutating func append(_ job: Job) {
        if jobs[job.scope.merchant] == nil { order.append(job.scope.merchant) }
        jobs[job.scope.merchant, default: []].append(job)
    }

    /// The first jobs of the merchant whose turn it is.
    /// - Parameter mayBegin: whether a merchant has a turn now.
    mutating func takeGroup(of size: Int, where mayBegin: (Merchant.ID) -> Bool = { _ in true }) -> [Job]? {
        guard let index = order.firstIndex(where: mayBegin) else { return nil }
        let merchant = order.remove(at: index)
        guard var own = jobs[merchant] else { return nil }
        let group = Array(own.prefix(size))
        own.removeFirst(group.count)
        jobs[merchant] = own.isEmpty ? nil : own
        if !own.isEmpty { order.append(merchant) }
        return group
    }
}
