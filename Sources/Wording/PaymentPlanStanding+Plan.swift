import Billing
import Localization

extension PaymentPlanStanding {
    public init(_ state: PaymentPlan.State) {
        self =
            switch state {
            case .active: .active
            case .kept: .kept
            case .broken: .broken
            case .canceled: .canceled
            case .declined: .declined
            case .ended: .ended
            }
    }
}
