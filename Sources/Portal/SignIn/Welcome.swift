import Access
import Billing
import Core
import Hummingbird
import Web
import Wording

extension VisitorContext {
    /// What follows a proof: into the portal, or to the choice among accounts.
    ///
    /// - Parameter address: where to; nil for the page that was wanted before the sign-in, or the summary.
    func welcome(_ outcome: SignInOutcome, at address: String? = nil) throws -> Response {
        switch outcome {
        case .choose(_, let proof):
            var response = try redirect(to: paths.accounts)
            response.set(cookies.proof.setting(proof, for: SignInLimits.life))
            response.set(cookies.challenge.clearing)
            return response
        case .signedIn(_, let token):
            var response = try redirect(to: address ?? destination ?? paths.home)
            response.set(cookies.browserSession.setting(token, for: BrowserSessionLimits().absolute))
            for cookie in [cookies.challenge, cookies.proof, cookies.address, cookies.anonymous, cookies.destination]
            where cookie.value(in: headers) != nil { response.set(cookie.clearing) }
            return response
        }
    }

    /// The page that was wanted, when it is one of this portal's.
    private var destination: String? {
        cookies.destination.value(in: headers).flatMap { isOurs($0.exposed) ? $0.exposed : nil }
    }

    /// Whether an address is a plain one of this portal: fit for a cookie, and to be sent to.
    func isOurs(_ address: String) -> Bool {
        address.utf8.count <= 300 && address.hasPrefix(paths.merchant + "/") && !address.contains("//")
            && address.utf8.allSatisfy { byte in
                switch byte {
                case 45, 47...57, 65...90, 95, 97...122: true
                default: false
                }
            }
    }
}
