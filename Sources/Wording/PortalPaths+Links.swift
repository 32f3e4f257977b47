import Access
import Billing
import Core

/// Where the links of mails lead, whatever the configuration, and where their customer ends them.
extension PortalPaths {
    /// The page of a link of each purpose.
    public func page(of purpose: RecoveryLink.Purpose, _ token: String) -> String {
        switch purpose {
        case .payment: recovery(token)
        case .method: replacement(token)
        case .paper: paper(token)
        }
    }
    /// Mails a fresh one.
    public func renewal(of purpose: RecoveryLink.Purpose, _ token: String) -> String {
        page(of: purpose, token) + "/renewal"
    }

    public func replacement(_ token: String) -> String { merchant + "/replace/" + token }
    public func replacementMethod(_ token: String) -> String { replacement(token) + "/method" }
    /// Where the processor sends whoever came by such a mail back to. It is stored, so it holds no token (A1).
    public func replacementSetup(_ id: SetupIntent.ID) -> String { merchant + "/replace-return/method/\(id)" }

    public func paper(_ token: String) -> String { merchant + "/paper/" + token }
    public func paperReceipt(_ token: String) -> String { paper(token) + "/receipt" }
    public func paperPDF(_ token: String) -> String { paper(token) + "/pdf" }

    public var allLinks: String { home + "/links/all/end" }
    public func linkEnd(_ id: RecoveryLink.ID) -> String { home + "/links/\(id)/end" }
}
