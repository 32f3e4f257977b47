import Billing
import Core
import SandboxProcessor
import Simulation
import Storage
import TestSupport
import Testing

/// Scenario files, played again (M4).
@Suite struct `Scenario runs` {
    private static func file(owed: Int) throws -> ScenarioFile {
        try ScenarioFile(
            reading: """
                {"scenario": 1, "name": "A card runs out",
                "merchant": {"country": "CL", "currency": "clp", "timezone": "America/Santiago",
                    "retry_days": [1, 3], "paydays": [], "when_retries_end": "unpaid"},
                "start": "2026-01-31T10:00",
                "prices": [{"id": "monthly", "name": "Plan", "amount": 9990}],
                "customers": [{"id": "ana", "method": "pm_card_visa"}],
                "steps": [
                    {"do": "subscribe", "customer": "ana", "price": "monthly"},
                    {"do": "add_method", "customer": "ana", "default": true,
                        "method": "pm_card_chargeCustomerFailInsufficientFunds"},
                    {"do": "remove_method", "customer": "ana", "method": "pm_card_visa"},
                    {"do": "advance", "next": true}, {"do": "advance", "days": 5}
                ],
                "expected": [{"customer": "ana", "invoices": 2, "paid_invoices": 1, "billed": 19980, "paid": 9990,
                    "owed": \(owed), "refused_charges": 3, "subscriptions": ["unpaid"]}]}
                """.utf8)
    }

    @Test func `end as expected, and tell each step with what came of it`() async throws {
        let outcome = try await ScenarioRun(Self.file(owed: 9_990)).run()

        #expect(outcome.holds, "\(outcome.differences)")
        #expect(outcome.steps.count == 5 && outcome.steps.allSatisfy { $0.refused == nil })
        #expect(outcome.steps[0].came.contains("2026-01-31 10:00  ana  invoice.paid  9990 clp"))
        #expect(outcome.steps[3].came.contains("2026-02-28 10:00  ana  invoice.payment_failed  9990 clp"))
        #expect(outcome.steps[4].came.contains { $0.hasPrefix("2026-03-01") && $0.contains("payment_failed") })
    }

    @Test func `say what is not as expected`() async throws {
        let outcome = try await ScenarioRun(Self.file(owed: 1)).run()

        #expect(outcome.differences == ["ana: owed: expected 1, found 9990"])
    }

    @Test func `D8 give the same twice`() async throws {
        let file = try Self.file(owed: 9_990)
        #expect(try await ScenarioRun(file).run() == ScenarioRun(file).run())
    }

    @Test func `take a refusal that is expected, and no other`() async throws {
        var file = try Self.file(owed: 9_990)
        file.steps = [ScenarioStep(.keep, customer: "ana")]
        file.expected = []
        #expect(try await ScenarioRun(file).run().differences.count == 1)
        file.steps[0].refused = "resource_missing"
        #expect(try await ScenarioRun(file).run().holds)
    }

    /// Of what a merchant did with sample customers, on either engine.
    @Test(arguments: Engine.available)
    func `of what was done on a clock end as it did there`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        _ = try await shop.price(9_990)
        let added = try await SampleCustomers(shop.context).add(
            to: clock.id, named: { $0.rawValue }, in: shop.scope)
        try await shop.advance(clock, to: "2026-03-10", "12:00")
        for invoice in try await shop.invoices.open(of: added[1].id, in: shop.scope) {
            _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        }
        try await shop.advance(clock, to: "2026-04-10", "12:00")

        let file = try await ScenarioRecording(shop.context).file(of: clock.id, in: shop.scope)
        let read = try ScenarioFile(reading: file.text().utf8)
        #expect(read == file && file.customers.count == 4 && file.expected.count == 4)
        let text = try file.text()
        #expect(!text.contains("example.com") && !text.contains("cus_"))
        let outcome = try await ScenarioRun(read).run()
        #expect(outcome.holds, "\(outcome.differences)\n\(outcome.steps)")
        await #expect(throws: BillingError.self) {
            try await ScenarioRecording(shop.context).file(
                of: clock.id, in: Scope(merchant: shop.merchant.id, mode: .live))
        }
    }

    @Test func `know the sandbox's methods by their fingerprints`() {
        for token in TestToken.all {
            #expect(TestMethod.token(token)?.facts.fingerprint == TestToken.fingerprint(of: token), "\(token)")
        }
    }
}
