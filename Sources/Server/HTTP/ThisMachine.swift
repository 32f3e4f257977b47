import HTTPTypes
import Hummingbird
import Web

/// Whoever sits at the machine that serves, and nobody else: what the mailbox and the demo's hall show is theirs, and so are
/// the figures, and they may look as often as they like.
enum ThisMachine {
    /// Headers that a proxy adds. A request that carries one came from elsewhere, though its connection begins here; the same
    /// if the address in it is this machine's, which anybody can write.
    private static let signs = [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server", "X-Real-IP",
        "Via",
        "True-Client-IP", "CF-Connecting-IP", "X-Client-IP", "X-Original-Host",
    ].compactMap { HTTPField.Name($0) }

    /// Whether a request came straight from a program of this machine, by one of its names for itself.
    static func sent(_ request: Request, _ context: WebContext) -> Bool {
        guard let peer = context.peerAddress, BaseAddress.isLoopback(peer) else { return false }
        guard let client = context.clientAddress, BaseAddress.isLoopback(client) else { return false }
        let host = (request.head.authority ?? "").lowercased()
        // `127.0.0.1:8080`, `[::1]:8080`, `localhost`.
        let end = host.hasPrefix("[") ? UInt8(ascii: "]") : UInt8(ascii: ":")
        let name = String(Substring(host.utf8.prefix { $0 != end }))
        return BaseAddress.isLoopback(name) && !signs.contains { request.headers.contains($0) }
    }

    /// - Throws: 404: to everybody else there is nothing here.
    static func demand(_ context: WebContext) throws {
        guard context.isOwnMachine else { throw HTTPError(.notFound) }
    }
}
