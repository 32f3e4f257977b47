import Core
import HTML
import Hummingbird
import Localization
import Storage
import Web

/// The mail that would have been sent, for the demo and a laptop. It is served on loopback only.
struct MailboxRoutes: Sendable {
    let database: any Database
    let isSecure: Bool
    private static let shown = 200

    var table: RouteTable {
        RouteTable([
            route("/mailbox") { _ in try await list() }, route("/mailbox.json") { _ in try await json() },
            route("/mailbox/:id", letter),
        ])
    }

    /// Codes and links are in this mail: only this machine reads it, whatever address the server listens on.
    private func route(_ path: String, _ handler: @escaping @Sendable (WebContext) async throws -> Response) -> Route {
        Route(.get, path, for: .operator, permission: "public", about: "mail") { _, context in
            guard context.clientAddress.map(BaseAddress.isLoopback) ?? false else { throw HTTPError(.notFound) }
            return try await handler(context)
        }
    }

    private func list() async throws -> Response {
        let letters = try await database.read { try $0.mailboxLetters(limit: Self.shown) }
        return MailboxPage(letters: letters).response(headers: SecurityHeaders.page(isSecure: isSecure))
    }

    private func json() async throws -> Response {
        let letters = try await database.read { try $0.mailboxLetters(limit: Self.shown) }
        let objects = letters.map { letter in
            let fields = [
                ("to", letter.recipient), ("subject", letter.subject), ("text", letter.text), ("html", letter.html),
                ("sent_at", letter.sentAt.timestamp), ("url", "/mailbox/\(letter.id)"),
            ]
            return "{" + fields.map { "\(JSONLines.quoted($0)):\(JSONLines.quoted($1))" }.joined(separator: ",") + "}"
        }
        return .text("[\(objects.joined(separator: ",\n"))]\n", "application/json; charset=utf-8")
    }

    /// The HTML as it was written. It styles itself, so this page alone allows inline styles; nothing in it can run.
    private func letter(_ context: WebContext) async throws -> Response {
        let id = try context.parameters.require("id")
        guard let letter = try await database.read({ try $0.mailboxLetter(id) }) else { throw HTTPError(.notFound) }
        var headers = SecurityHeaders.page(isSecure: isSecure)
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: letter.html)))
    }
}
