import Billing
import Localization

extension SubscriptionStanding {
    /// How a subscription stands for whoever pays for it: of one that runs, first that it is about to end or to pause.
    public init(_ subscription: Subscription) {
        self =
            switch subscription.status {
            case .trialing, .active:
                if subscription.cancellation != nil {
                    .ending
                } else if subscription.pause != nil {
                    .pausing
                } else {
                    subscription.status == .trialing ? .trialing : .active
                }
            case .incomplete: .incomplete
            case .incompleteExpired: .incompleteExpired
            case .pastDue: .pastDue
            case .canceled: .canceled
            case .unpaid: .unpaid
            case .paused: .paused
            }
    }
}
