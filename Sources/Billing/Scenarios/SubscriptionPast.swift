import Core
import Foundation

/// What a subscription was of, and what it was changed to, as its events tell it. One that has several prices is told by its first.
struct SubscriptionPast {
    struct Plan: Equatable {
        let price: Price.ID
        let quantity: Int64
    }

    struct Change {
        let plan: Plan
        /// When it was asked for, as near as is known.
        let at: Instant
        /// Whether it waited for the end of the period.
        let waited: Bool
    }

    private(set) var first: Plan?
    private(set) var changes: [Change] = []

    var prices: Set<Price.ID> { Set(([first] + changes.map(\.plan)).compactMap { $0?.price }) }

    /// - Parameter events: of the subscription, oldest first. Without what the API shows in them it is what it is now.
    init(_ it: Subscription, told events: [Event]) {
        var last: (plan: Plan, period: Int64, at: Instant)?
        for event in events {
            guard let seen = Self.seen(event.snapshot) else { continue }
            if let last, last.plan != seen.plan {
                // What begins with a period was asked for before.
                let waited = seen.period != last.period && seen.period == event.createdAt.seconds
                changes.append(Change(plan: seen.plan, at: waited ? last.at : event.createdAt, waited: waited))
            }
            first = first ?? seen.plan
            last = (seen.plan, seen.period, event.createdAt)
        }
        if first == nil { first = it.items.first.map { Plan(price: $0.price.id, quantity: $0.quantity) } }
    }

    private static func seen(_ snapshot: String) -> (plan: Plan, period: Int64)? {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        // A snapshot of another shape tells nothing: then today's plan is all that is known.
        guard let it = try? decoder.decode(Shown.self, from: Data(snapshot.utf8)), let item = it.items.data.first
        else { return nil }
        return (Plan(price: Price.ID(item.price.id), quantity: item.quantity ?? 1), item.currentPeriodStart)
    }

    /// The part of the API's object that is looked at.
    private struct Shown: Decodable {
        struct Items: Decodable { let data: [Item] }
        struct Item: Decodable {
            let price: Named
            let quantity: Int64?
            let currentPeriodStart: Int64
        }
        struct Named: Decodable { let id: String }

        let items: Items
    }
}
