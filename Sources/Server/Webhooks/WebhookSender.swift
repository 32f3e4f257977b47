import Billing
import Core
import Foundation

/// Takes webhooks to merchants' endpoints, and nowhere else (H3): the host is looked up once, all of its addresses must be
/// public, the connection goes to the address that was looked at, and no redirect leads away from there.
struct WebhookSender: Sendable {
    typealias Resolver = @Sendable (_ host: String) async -> [[UInt8]]?

    /// Whether the operator lets them go to addresses that are not public.
    let allowsPrivate: Bool
    var resolve: Resolver = { await HostAddresses.find($0) }

    func connect(to url: String) async -> any WebhookConnection {
        guard let name = URL(string: url)?.host, !name.isEmpty else {
            return ClosedConnection(answer: .refused("the address has no host"))
        }
        let host = name.trimmingCharacters(in: ["[", "]"])
        guard let addresses = await resolve(host), let address = addresses.first else {
            return ClosedConnection(answer: .silent("the host was not found"))
        }
        guard allowsPrivate || addresses.allSatisfy(PublicAddress.isPublic) else {
            return ClosedConnection(answer: .refused("the host has an address that is not public"))
        }
        // A way to IPv6 is not everywhere.
        let reached = addresses.first { $0.count == 4 } ?? address
        return WebhookClient(host: host, address: HostAddresses.text(reached))
    }
}

/// Where nothing may be sent, or nothing can be.
private struct ClosedConnection: WebhookConnection {
    let answer: WebhookAnswer

    func send(_ webhook: OutgoingWebhook) async -> WebhookAnswer { answer }
    func close() async {}
}
