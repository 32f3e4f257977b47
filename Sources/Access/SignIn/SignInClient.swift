import Billing
import Core

/// Who asks, as it is stored: enough to count by, not to find anybody.
struct SignInClient: Sendable {
    let client: String
    let network: String
    let site: String?

    /// Of where a client is, what is counted by.
    enum Place: Hashable, Sendable {
        case client(String), network(String), site(String)
    }

    /// - Parameter address: of the client, as text.
    init(_ address: String, _ keys: ServerKeys) {
        func hidden(_ text: String) -> String {
            String(Base64URL.text(keys.authenticationCode(Array("client/\(text)".utf8), for: .code)).prefix(22))
        }
        let networks = ClientNetworks(address)
        client = hidden(networks.client)
        network = hidden(networks.network)
        site = networks.site.map(hidden)
    }
}
