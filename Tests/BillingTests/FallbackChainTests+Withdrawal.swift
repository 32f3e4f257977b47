import Billing
import Core
import Storage
import TestSupport
import Testing

extension `The chain of methods` {
    @Test(arguments: Engine.available)
    func `P10 who has withdrawn from everything is charged at no other method, today or by the calendar`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let (shop, ana) = try await open(
            engine, with: ["pm_card_visa", "pm_card_mastercard"], faults: weather.faults)
        weather.spoilsOneCharge(with: .decline("revocation_of_all_authorizations"))

        try await shop.travel(to: "2026-03-20")

        #expect(
            try await shop.attempts(of: ana).split(separator: "\n").map { $0.split(separator: " ")[3] }
                == ["revocation_of_all_authorizations"])
        #expect(try await shop.verify() == [])
    }
}
