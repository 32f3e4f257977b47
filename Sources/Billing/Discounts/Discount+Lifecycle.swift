/// Which discounts outlive a change of what they are of.
extension [Discount] {
    /// Those that a subscription keeps when it becomes another. An offer to who was about to leave was of so much off each charge:
    /// at another interval a charge is of another size, and it would be a discount that nobody offered.
    public func goingOn(from old: Subscription, to new: Subscription) -> [Discount] {
        old.recurrence == new.recurrence ? self : filter { !$0.isOffer }
    }

    /// The others.
    func ending(from old: Subscription, to new: Subscription) -> [Discount] {
        old.recurrence == new.recurrence ? [] : filter(\.isOffer)
    }
}
