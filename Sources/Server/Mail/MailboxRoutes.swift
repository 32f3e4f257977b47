import Core
import HTML
import Hummingbird
import Localization
import Storage
import Web

/// The mail that would have been sent, for the demo and a laptop. Codes and links are in it: only this machine reads it,
/// whatever address the server listens on, and whatever proxy stands before it (see ``ThisMachine``).
struct MailboxRoutes: Sendable {
    let database: any Database
    let clock: Clock
    let baseURL: String
    let isSecure: Bool
    /// Of the machine, whose clock its reader sees too.
    let zone: Zone
    /// Of a page, which weighs no more than others, and of the JSON.
    private static let (shown, listed) = (20, 200)
    private static let longestAddress = 254

    var table: RouteTable {
        RouteTable([
            route("/mailbox", list), route("/mailbox.json") { request, _ in try await json(request) },
            route("/mailbox/:id", letter), route("/mailbox/:id/html", htmlPart),
        ])
    }

    private func route(_ path: String, _ handler: @escaping Route.Handler) -> Route {
        Route(.get, path, for: .operator, permission: "public", about: "mail") { [isSecure] request, context in
            try ThisMachine.demand(context)
            if let answer = FrontVisitor.chosenLanguage(request, isSecure: isSecure) { return answer }
            return try await handler(request, context)
        }
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = FrontVisitor(request, isSecure: isSecure)
        let recipient = recipient(in: request)
        let after = query(request)?.text(MailboxPage.after)
        let letters = try await letters(to: recipient, after: after, limit: Self.shown + 1)
        return MailboxPage(
            visitor: visitor, reader: reader(visitor), baseURL: baseURL, letters: Array(letters.prefix(Self.shown)),
            hasOlder: letters.count > Self.shown, recipient: recipient, now: clock.now()
        ).response(headers: SecurityHeaders.page(isSecure: isSecure))
    }

    /// Whose mail is asked for; empty for everybody's.
    private func recipient(in request: Request) -> String {
        String((query(request)?.text(MailboxPage.filter) ?? "").prefix(Self.longestAddress))
    }

    /// A question that cannot be read asks for everybody's.
    private func query(_ request: Request) -> FormBody? {
        try? FormBody(encoded: Array((request.uri.query ?? "").utf8))
    }

    private func letters(to recipient: String, after last: String? = nil, limit: Int) async throws -> [MailboxLetter] {
        try await database.read {
            try $0.mailboxLetters(to: recipient.isEmpty ? nil : recipient, after: last, limit: limit)
        }
    }

    private func json(_ request: Request) async throws -> Response {
        let letters = try await letters(to: recipient(in: request), limit: Self.listed)
        let objects = letters.map { letter in
            let fields = [
                ("from", letter.sender), ("to", letter.recipient), ("subject", letter.subject), ("text", letter.text),
                ("html", letter.html), ("sent_at", letter.sentAt.timestamp), ("url", "/mailbox/\(letter.id)"),
            ]
            return "{" + fields.map { "\(JSONLines.quoted($0)):\(JSONLines.quoted($1))" }.joined(separator: ",") + "}"
        }
        return .text("[\(objects.joined(separator: ",\n"))]\n", "application/json; charset=utf-8")
    }

    /// The letter in its frame, which this page alone may show.
    private func letter(_ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = FrontVisitor(request, isSecure: isSecure)
        let page = MailboxLetterPage(
            visitor: visitor, reader: reader(visitor), baseURL: baseURL, letter: try await find(context))
        var headers = SecurityHeaders.page(isSecure: isSecure)
        headers[.contentSecurityPolicy] = (headers[.contentSecurityPolicy] ?? "") + "; frame-src 'self'"
        return page.response(headers: headers)
    }

    /// The HTML as it was written, but that its links leave the frame, and show the keyboard's focus as our pages do. It styles
    /// itself, so this page alone allows inline styles; nothing in it can run.
    private func htmlPart(_ request: Request, _ context: WebContext) async throws -> Response {
        let html = try await find(context).html.replacing(
            "<head>",
            with:
                "<head><base target=\"_top\"><style>a:focus-visible{outline:3px solid #1b1f2a;outline-offset:2px}</style>",
            maxReplacements: 1)
        var headers = SecurityHeaders.page(isSecure: isSecure)
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    private func find(_ context: WebContext) async throws -> MailboxLetter {
        let id = try context.parameters.require("id")
        guard let letter = try await database.read({ try $0.mailboxLetter(id) }) else { throw HTTPError(.notFound) }
        return letter
    }

    private func reader(_ visitor: FrontVisitor) -> Reader {
        Reader(visitor.say.language, country: nil, zone: zone)
    }
}
