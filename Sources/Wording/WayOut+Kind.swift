import Billing
import Localization

extension CancellationRequest.Kind {
    /// As phrases know it.
    public var wayOut: WayOut {
        switch self {
        case .cancel: .cancel
        case .withdraw: .withdraw
        }
    }
}
