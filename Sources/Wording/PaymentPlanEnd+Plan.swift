import Billing
import Localization

extension PaymentPlanEnd {
    /// - Returns: nil for what stands, and for what its customer took back.
    public init?(_ state: PaymentPlan.State) {
        switch state {
        case .kept: self = .kept
        case .ended: self = .settled
        case .broken: self = .broken
        case .declined: self = .declined
        case .active, .canceled: return nil
        }
    }
}
