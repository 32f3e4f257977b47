import Core
import Storage

/// What became of debts, of those who left and of revenue, month by month in the merchant's zone.
///
/// Letters, methods and debts are counted when somebody looks, over the months of one year and indexes that hold nothing else.
/// Entrances are summed up as they happen, for sessions are forgotten; revenue is counted by the hour.
public struct Insights: Sendable {
    /// How far back a look goes.
    public static let months = 12

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func report(in scope: Scope) async throws -> InsightsReport {
        let now = context.clock.now()
        return try await context.read { tx in
            let zone = try tx.merchants.find(scope.merchant).zone
            let current = CalendarMonth(of: zone.date(at: now))
            let first = current.adding(months: 1 - Self.months)
            let months = (0..<Self.months).map { first.adding(months: $0) }
            return InsightsReport(
                months: try tx.recovery(of: months, zone, in: scope),
                reasons: try tx.insights.reasons(since: first.bounds(in: zone).from, in: scope),
                debts: try tx.debts(zone, in: scope, at: now), revenue: try tx.revenue(of: months, in: scope))
        }
    }

    /// Counts what the subscriptions of every merchant bring in a month, for the month that is not over. Each is read and written
    /// on its own; one that fails stops no other's.
    public func countRevenue(hear: SetAside.Hearing = { _ in }) async throws {
        for merchant in try await context.merchants() {
            do {
                for mode in Mode.allCases { try await countRevenue(in: Scope(merchant: merchant, mode: mode)) }
            } catch let error as CancellationError {
                throw error
            } catch {
                hear(SetAside("the revenue of \(merchant)", because: error))
            }
        }
    }

    /// The same of one merchant.
    public func countRevenue(in scope: Scope) async throws {
        let now = context.clock.now()
        let (month, sums) = try await context.read { tx in
            let zone = try tx.merchants.find(scope.merchant).zone
            return (CalendarMonth(of: zone.date(at: now)), try tx.insights.revenue(in: scope))
        }
        var monthly: [Currency: CountedMoney] = [:]
        for (recurrence, sum) in sums {
            let so = monthly[sum.money.currency] ?? CountedMoney(count: 0, money: .zero(sum.money.currency))
            monthly[sum.money.currency] = CountedMoney(
                count: so.count + sum.count, money: try so.money + recurrence.perMonth(sum.money))
        }
        let counted = monthly
        try await context.write { tx in
            // A currency that nobody pays in any more is worth nothing now, and not what it was worth an hour ago.
            let known = try tx.monthlyFigures.revenue(since: month, in: scope).map(\.sum.money.currency)
            for currency in Set(counted.keys).union(known).sorted(by: { $0.code < $1.code }) {
                try tx.monthlyFigures.replace(
                    .monthlyRevenue, counted[currency] ?? CountedMoney(count: 0, money: .zero(currency)), of: month,
                    in: scope, at: now)
            }
        }
    }
}

extension Recurrence {
    /// What an amount of each of these intervals is for a month: twelve of them are a year of 52 weeks or 365 days.
    func perMonth(_ money: Money) throws -> Money {
        let count = Int64(count)
        return switch interval {
        case .day: try money.scaled(by: 365, over: 12 * count)
        case .week: try money.scaled(by: 52, over: 12 * count)
        case .month: try money.scaled(by: 1, over: count)
        case .year: try money.scaled(by: 1, over: 12 * count)
        }
    }
}
