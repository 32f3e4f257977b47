import APITestSupport
import Billing
import Storage
import TestSupport
import Testing

/// What a program decides of instalments that customers' banks lend.
@Suite struct `API instalments of banks` {
    @Test(arguments: Engine.available)
    func `a configuration asks for them up to a number, and no longer`(engine: Engine) async throws {
        let block = "features[bank_instalments]"
        try await APIDesk.open(engine).exchange { api in
            let made = try await api.post("/v1/billing_portal/configurations", "\(block)[enabled]=true")
            #expect(made.boolean("features.bank_instalments.enabled") == true)
            #expect(made.integer("features.bank_instalments.maximum") == 12)

            let path = "/v1/billing_portal/configurations/\(made.text("id") ?? "")"
            for maximum in [0, 1, 25] {
                let refused = try await api.post(path, "\(block)[enabled]=true&\(block)[maximum]=\(maximum)")
                #expect(refused.text("error.param") == "\(block)[maximum]", "\(maximum)")
            }
            let fewer = try await api.post(path, "\(block)[enabled]=true&\(block)[maximum]=3")
            #expect(fewer.integer("features.bank_instalments.maximum") == 3)
            let off = try await api.post(path, "\(block)[enabled]=false")
            #expect(off.boolean("features.bank_instalments.enabled") == false)
            #expect(off.isNull("features.bank_instalments.maximum"))
        }
    }
}
