import Billing
import Core
import Foundation
import HTTPTypes
import Hummingbird
import Mail
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

@testable import Server

@Suite struct `The mailbox` {
    private let code = """
        Hola, Ana:

        Con este código entras a tu portal de pagos:

            1234 5678

        Entrar al portal:
        http://127.0.0.1:8080/p/tienda/link/token

        Tu portal de pagos: http://127.0.0.1:8080/p/tienda

        Tienda
        """

    func desk(_ engine: Engine = .sqlite) async throws -> FrontDesk {
        let desk = try await FrontDesk.empty(engine)
        let transport = MailboxTransport(
            database: desk.composition.database, clock: Clock { Instant(seconds: 1_800_000_000) })
        for (number, address) in ["ana@example.com", "Beto_1@example.com", "betox1@example.com"].enumerated() {
            let head = "<html><head></head><body>"
            try await transport.send(
                MailMessage(
                    id: MessageID("letter_\(number)", domain: "localhost"),
                    from: Mail.Mailbox(try EmailAddress("ventanilla@localhost.localdomain"), name: "Tienda <Sur>"),
                    to: Mail.Mailbox(try EmailAddress(address)), subject: "Carta \(number)",
                    text: number == 0 ? code : "Hola\n\nTu portal de pagos: http://127.0.0.1:8080/p/tienda\n",
                    html: "<!doctype html>\n\(head)<a href=\"http://127.0.0.1:8080/p/tienda\">Entrar</a></body></html>",
                    date: Instant(seconds: 1_800_000_000)))
        }
        return desk
    }

    @Test(arguments: Engine.available)
    func `shows who wrote to whom, the code, and the way into the portal`(engine: Engine) async throws {
        let desk = try await desk(engine)
        let page = try await desk.ask("/mailbox", .get, [.acceptLanguage: "es"])

        #expect(page.status == 200)
        #expect(page.says("<h1>Buzón</h1>"))
        #expect(page.says("<span class=\"mail-code\">1234 5678</span>"))
        #expect(page.says("Tienda &lt;Sur&gt; → "))
        #expect(page.says("href=\"http://127.0.0.1:8080/p/tienda/link/token\""))
        #expect(page.says("href=\"http://127.0.0.1:8080/p/tienda\""))
        #expect(page.says("href=\"/\""), "the way back")
        #expect(try await desk.ask("/mailbox", .get, [.acceptLanguage: "pt"]).says("<h1>Caixa de correio</h1>"))
        #expect(try await desk.ask("/mailbox", .get, [.acceptLanguage: "en"]).says("<h1>Mailbox</h1>"))
    }

    @Test(arguments: Engine.available)
    func `finds the mail of an address by any part of it, as it stands`(engine: Engine) async throws {
        let desk = try await desk(engine)
        func found(_ query: String) async throws -> [String] {
            let page = try await desk.ask("/mailbox?to=\(query)")
            #expect(page.status == 200)
            return ["Carta 0", "Carta 1", "Carta 2"].filter { page.says($0) }
        }

        #expect(try await found("ana") == ["Carta 0"])
        #expect(try await found("BETO_1%40example.com") == ["Carta 1"], "an underscore stands for itself")
        #expect(try await found("%25") == [])
        #expect(try await found("%5C") == [])
        #expect(try await found("%27%20OR%201%3D1--") == [])
        #expect(try await found("") == ["Carta 0", "Carta 1", "Carta 2"])
        #expect(try await desk.ask("/mailbox?to=%3Cscript%3E").says("&lt;script&gt;"))
    }

    @Test(arguments: Engine.available)
    func `shows twenty letters at a time, and leads to the older ones`(engine: Engine) async throws {
        let desk = try await FrontDesk.empty(engine)
        let transport = MailboxTransport(
            database: desk.composition.database, clock: Clock { Instant(seconds: 1_800_000_000) })
        for number in 21...60 {
            try await transport.send(
                MailMessage(
                    id: MessageID("letter_\(number)", domain: "localhost"),
                    from: Mail.Mailbox(try EmailAddress("ventanilla@localhost.localdomain"), name: "Tienda"),
                    to: Mail.Mailbox(try EmailAddress("ana@example.com")), subject: "Carta \(number)", text: "Hola",
                    html: "<p>Hola</p>", date: Instant(seconds: 1_800_000_000)))
        }
        let newest = try await desk.ask("/mailbox?to=ana", .get, [.acceptLanguage: "es"])
        #expect(newest.says("Carta 60") && newest.says("Carta 41") && !newest.says("Carta 40"))
        let link = try #require(newest.body.firstMatch(of: /href="([^"]*after=[^"]*)"/))
        let older = try await desk.ask(String(link.1).replacing("&amp;", with: "&"), .get, [.acceptLanguage: "es"])
        #expect(older.says("Carta 40") && older.says("Carta 21") && !older.says("Carta 41"))
        #expect(!older.says("Correos anteriores"))
    }

    /// Only the machine that serves opens it, so the machine's zone is its reader's.
    @Test(arguments: Engine.available)
    func `tells the time of the machine's zone`(engine: Engine) async throws {
        let desk = try await desk(engine)
        let mailbox = MailboxRoutes(
            database: desk.composition.database, clock: Clock { Instant(seconds: 1_800_000_060) },
            baseURL: "http://127.0.0.1:8080", isSecure: false, zone: try Zone("America/Santiago"))
        let route = try #require(mailbox.table.routes.first { $0.path == "/mailbox" })
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "127.0.0.1:8080", path: "/mailbox",
            headerFields: [.acceptLanguage: "es"])
        var context = WebContext(client: "127.0.0.1")
        context.isOwnMachine = true
        let page = CollectedBody()
        try await route.handler(Request(head: head, body: .init(buffer: ByteBuffer())), context).body.write(page)

        // 2027-01-15T08:00:00Z
        #expect(page.text.contains(">05:00 (UTC−3)</time>") && !page.text.contains(">08:00<"))
    }

    /// A proxy on this machine that writes our own name into `Host` looks like this machine, but for what it adds.
    @Test(arguments: ["/mailbox", "/mailbox.json", "/mailbox/letter_0@localhost", "/mailbox/letter_0@localhost/html"])
    func `opens to its own machine only, whatever a proxy writes (S7)`(path: String) async throws {
        let desk = try await desk()

        #expect(try await desk.ask(path).status == 200)
        #expect(try await desk.ask(path, host: "localhost:8080").status == 200)
        #expect(try await desk.ask(path, peer: "::1").status == 200)
        #expect(try await desk.ask(path, peer: "203.0.113.9").status == 404)
        for name in ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via"] {
            let field = try #require(HTTPField.Name(name))
            for value in ["203.0.113.9", "127.0.0.1"] {
                #expect(try await desk.ask(path, .get, [field: value]).status == 404, "\(name): \(value)")
            }
        }
    }
}
