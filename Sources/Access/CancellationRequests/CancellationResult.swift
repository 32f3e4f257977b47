import Billing
import Core

/// What confirming a request has come to.
public enum CancellationResult: Hashable, Sendable {
    /// Nothing was ended by it: the merchant looks for what is meant.
    case received
    /// Nothing was ended by it: the first payment of all that it meant was under way.
    case paymentUnderWay
    case cancelled
    /// It asked to withdraw, and came too late for all that it could end: that is cancelled.
    case cancelledLate
    /// All that it could end was withdrawn from in its days.
    case withdrawn
    /// Something was withdrawn from, and the rest only cancelled.
    case partlyWithdrawn
}

extension CancellationRequest {
    /// - Parameter ended: what it has ended, as it is now.
    public func result(of ended: [Subscription]) -> CancellationResult {
        if ended.isEmpty { return left.isEmpty ? .received : .paymentUnderWay }
        if kind == .cancel { return .cancelled }
        let inTime = ended.filter(hasWithdrawn)
        if inTime.isEmpty { return .cancelledLate }
        return inTime.count == ended.count ? .withdrawn : .partlyWithdrawn
    }
}
