import Billing
import Localization

extension PaymentStanding {
    /// How one try stands.
    public init(_ attempt: PaymentAttempt) {
        self =
            switch attempt.state {
            case .created, .sent: .created
            case .unknown: .unknown
            case .pending: .processing
            case .requiresAction: .requiresAction
            case .succeeded: .succeeded
            case .failed: DeclineReason(code: attempt.declineCode) == .unfinished ? .canceled : .failed
            }
    }

    /// How a payment stands: of what waits for another try, first that the last one was refused.
    public init(_ payment: Payment, latest: PaymentAttempt?) {
        self =
            switch payment.status {
            case .requiresPaymentMethod:
                latest.map { PaymentStanding($0) == .failed } == true ? .failed : .incomplete
            case .requiresAction: .requiresAction
            case .processing: latest.map { $0.state == .unknown } == true ? .unknown : .processing
            case .succeeded: .succeeded
            case .canceled: .canceled
            }
    }
}
