import Billing
import Core
import Testing

/// What a scenario file says, and what is said of one that cannot be read (M4).
@Suite struct `Scenario files` {
    static let head = """
        "scenario": 1, "merchant": {"country": "CL", "currency": "clp", "timezone": "America/Santiago"},
        "start": "2026-01-31T10:00",
        """

    private func fault(_ text: String) -> String? {
        do {
            _ = try ScenarioFile(reading: text.utf8)
            return nil
        } catch { return "\(error)" }
    }

    @Test func `are read, and written as they were read`() throws {
        let file = try ScenarioFile(
            reading: """
                {\(Self.head)
                "name": "March", "seed": 7, "prices": [{"id": "monthly", "amount": 9990}],
                "customers": [{"id": "ana", "method": "pm_card_visa"}],
                "steps": [
                    {"do": "subscribe", "customer": "ana", "price": "monthly", "as": "plan", "trial_days": 7},
                    {"do": "subscribe", "customer": "ana", "price": {"amount": 500, "interval": "week"}},
                    {"do": "advance", "months": 1}, {"do": "advance", "next": true},
                    {"do": "cancel", "customer": "ana", "subscription": "plan", "when": "at_period_end"}
                ],
                "expected": [{"customer": "ana", "invoices": 2, "letters": {"payment_failed": 1}}]}
                """.utf8)

        #expect(file.seed == 7 && file.start.description == "2026-01-31T10:00:00" && file.steps.count == 5)
        #expect(file.prices.first?.recurrence == .monthly && file.merchant.dunning == DunningPolicy())
        #expect(file.steps.map(\.act) == [.subscribe, .subscribe, .advance, .advance, .cancel])
        #expect(try ScenarioFile(reading: file.text().utf8) == file)
    }

    @Test(arguments: [
        (#""customers": [], "steps": [{"do": "jump"}]"#, "steps[0].do: 'jump' is no step"),
        (#""customers": [], "steps": [{"do": "advance", "days": "ten"}]"#, "steps[0].days: must be a whole number"),
        (#""customers": [], "steps": [{"do": "advance"}]"#, "steps[0].do: says one of"),
        (#""customers": [], "steps": [{"do": "pay"}]"#, "steps[0].customer: is missing"),
        (#""customers": [], "steps": [{"do": "pay", "customer": "eva"}]"#, "steps[0].customer: nobody is called 'eva'"),
        (#""customers": [], "steps": [{"do": "advance", "days": 1, "price": "x"}]"#, "steps[0].price: does not go"),
        (#""customers": [{"id": "a", "metod": "x"}], "steps": []"#, "customers[0].metod: is not known here"),
        (#""customers": [{"id": "a", "method": "visa"}], "steps": []"#, "customers[0].method: 'visa' is no"),
        (#""customers": {}, "steps": []"#, "customers: must be a list"),
        (#""customers": []"#, "steps: is missing"),
        (
            #""customers": [{"id": "a"}], "steps": [], "expected": [{"customer": "a", "letters": {"x": 1}}]"#,
            "expected[0].letters: 'x' is no letter"
        ),
    ])
    func `that cannot be read are told by the field`(rest: String, told: String) {
        let fault = self.fault("{\(Self.head) \(rest)}")
        #expect(fault?.hasPrefix(told) == true, "\(fault ?? "read")")
    }

    @Test func `that are no JSON are told by the line`() {
        let fault = self.fault("{\"scenario\": 1,\n  nonsense\n}")
        #expect(fault == "line 2 is not JSON")
        #expect(self.fault("") == "line 1 is not JSON")
    }

    @Test func `of another version are refused`() {
        #expect(fault("{\"scenario\": 2}")?.hasPrefix("scenario: is 2") == true)
    }
}
