import Billing
import Core
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct `The lines of webhooks` {
    @Test func `say where events go, what was sent there, and what came of it`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let endpoint = try await shop.endpoint("https://a.example", ["customer.created"]).endpoint
        #expect(
            WebhooksCommand.EndpointLine(endpoint).text
                == "\(endpoint.id)  enabled  https://a.example  customer.created")
        _ = try await shop.customer("Ana", card: nil)

        func line() async throws -> String {
            let sent = try #require(try await shop.deliveries(to: endpoint).first)
            return WebhooksCommand.DeliveryLine(sent).text
        }
        #expect(try await line().contains("  pending  attempts 0  not sent yet  next 2026-01-15T13:00:00.000Z"))
        try await shop.carry(to: WebhookReceiver { _ in .silent("no answer in time") })
        #expect(try await line().contains("  pending  attempts 1  no answer in time  next 2026-01-15T13:0"))
        try await shop.carry(to: WebhookReceiver(), until: shop.time.now + .minutes(2))
        #expect(try await line().hasSuffix("  succeeded  attempts 2  answered 200"))
    }
}
