import Access
import Billing
import Localization

extension CancellationRequest.Kind {
    /// As phrases know it.
    public var publicCancellation: PublicCancellation {
        switch self {
        case .cancel: .cancel
        case .withdraw: .withdraw
        }
    }
}
