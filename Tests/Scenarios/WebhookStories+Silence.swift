import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of webhooks` {
    @Test(arguments: Engine.available)
    func `H2 an endpoint that hangs holds no other up, and is not asked about everything that waits`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let hanging = try await shop.endpoint(Self.a).endpoint
        try await shop.endpoint(Self.b)
        let gate = Gate()
        let receiver = WebhookReceiver { webhook in
            guard webhook.url == Self.a else { return .answered(status: 200, response: "") }
            await gate.pass()
            return .silent("no answer in time")
        }
        for name in ["Ana", "Eva", "Ida"] { _ = try await shop.customer(name, card: nil) }
        let scheduler = shop.scheduler(carryingTo: receiver, nap: { try? await Task.sleep(for: .milliseconds(20)) })
        let running = Task { try await scheduler.runUntilIdle() }

        #expect(try await eventually { receiver.words(at: Self.b).count == 3 })
        let late = try await shop.customer("Bea", card: nil)
        #expect(
            try await eventually { receiver.words(at: Self.b).last == "customer.created \(late.id)" })
        #expect(receiver.words(at: Self.a).count == 1)
        await gate.open()
        _ = try await running.value

        #expect(receiver.words(at: Self.a).count == 1)
        let waiting = try await shop.deliveries(to: hanging)
        #expect(waiting.map(\.tries) == [1, 0, 0, 0])
        #expect(waiting[0].lastTry?.problem == "no answer in time" && waiting[0].lastTry?.status == nil)
    }
}
