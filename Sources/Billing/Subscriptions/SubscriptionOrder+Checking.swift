import Core

/// What can be ordered.
extension SubscriptionOrder {
    func requireItems() throws(BillingError) {
        guard !items.isEmpty else { throw .missing("items") }
        guard items.count <= 20 else {
            throw .invalid("items", "A subscription has at most 20 items.")
        }
    }

    /// - Throws: `currency_mismatch`, and for intervals that differ.
    static func requireAlike(_ items: [SubscriptionItem]) throws(BillingError) {
        guard items.allSatisfy({ $0.price.recurrence == items[0].price.recurrence }) else {
            throw .invalid("items", "All prices of a subscription have the same interval.")
        }
        guard items.allSatisfy({ $0.price.currency == items[0].price.currency }) else {
            throw .invalid(
                "items", "All prices of a subscription are in one currency.", code: "currency_mismatch")
        }
    }

    /// When the trial ends that was ordered, or that a price brings; nil without one.
    func trialEnd(_ items: [SubscriptionItem], in zone: Zone, at now: Instant) throws(BillingError) -> Instant? {
        switch trial ?? items.compactMap(\.price.trialDays).first.map({ .days($0) }) {
        case nil, .days(0): return nil
        case .days(let days):
            guard (1...730).contains(days) else {
                throw .invalid("trial_period_days", "A trial lasts 1 to 730 days.")
            }
            return zone.instant(after: days, daysFrom: now)
        case .until(let instant):
            guard instant > now else {
                throw .invalid("trial_end", "A trial ends in the future.")
            }
            return instant
        }
    }
}

extension SubscriptionOrder.Item {
    /// - Parameters:
    ///   - price: the one that is ordered.
    ///   - items: those before it.
    func check(_ price: Price, beside items: [SubscriptionItem], named name: String) throws(BillingError) {
        guard price.isActive else {
            throw .invalid("\(name)[price]", "The price specified is inactive.", code: "price_inactive")
        }
        guard price.recurrence != nil else {
            throw .invalid("\(name)[price]", "The price specified is set to `type=one_time`.")
        }
        guard quantity >= 0, quantity <= 1_000_000 else {
            throw .invalid(
                "\(name)[quantity]", "Invalid integer: \(quantity)", code: "parameter_invalid_integer")
        }
        guard !items.contains(where: { $0.price.id == price.id }) else {
            throw .priceOfAnother(price.id, "\(name)[price]")
        }
    }
}
