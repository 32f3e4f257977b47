import HTTPTypes
import Hummingbird
import PortalTestSupport
import TestSupport
import Testing
import Web

extension `The mailbox` {
    @Test func `shows a letter with both of its parts and the way back`() async throws {
        let desk = try await desk()
        let page = try await desk.ask("/mailbox/letter_0@localhost", .get, [.acceptLanguage: "es"])

        #expect(page.status == 200)
        #expect(page.says("<h1>Carta 0</h1>") && page.says("Volver al buzón") && page.says("Abrir el portal"))
        #expect(page.says("Con este código entras a tu portal de pagos:"), "the text part")
        #expect(page.says("src=\"/mailbox/letter_0@localhost/html\""))
        #expect(page.header("Content-Security-Policy")?.contains("frame-src 'self'") == true)

        let part = try await desk.ask("/mailbox/letter_0@localhost/html")
        #expect(part.says("<head><base target=\"_top\"><style>"))
        let policy = try #require(part.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'self'"))
        #expect(try await desk.ask("/mailbox/nothing").status == 404)
    }
}
