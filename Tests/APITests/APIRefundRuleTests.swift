import APITestSupport
import Billing
import Storage
import TestSupport
import Testing

/// What a program decides of what goes back to who leaves at once (M14).
@Suite struct `API refund rules` {
    @Test(arguments: Engine.available)
    func `M14 a configuration has a rule, whole or none, within its limits`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let block = "features[subscription_cancel]"
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "\(block)[enabled]=true&\(block)[refund][enabled]=true&\(block)[refund][share]=unused_days"
                    + "&\(block)[refund][window_days]=14&\(block)[refund][most_used_percent]=50")
            let refund = "features.subscription_cancel.refund"
            #expect(made.boolean("\(refund).enabled") == true && made.text("\(refund).share") == "unused_days")
            #expect(made.integer("\(refund).window_days") == 14 && made.integer("\(refund).most_used_percent") == 50)

            let path = "/v1/billing_portal/configurations/\(made.text("id") ?? "")"
            for (sent, name) in [
                ("[refund][enabled]=true", "[refund][share]"),
                (
                    "[refund][enabled]=true&\(block)[refund][share]=everything&\(block)[refund][window_days]=400",
                    "[refund][window_days]"
                ),
                ("[mode]=immediately", "[mode]"),
            ] {
                let refused = try await api.post(path, "\(block)[enabled]=true&\(block)\(sent)")
                #expect(refused.status == 400 && refused.text("error.param") == block + name, "\(sent)")
            }
            let any = try await api.post(
                path, "\(block)[enabled]=true&\(block)[refund][enabled]=true&\(block)[refund][share]=everything")
            #expect(any.isNull("\(refund).window_days") && any.isNull("\(refund).most_used_percent"))
            let off = try await api.post(path, "\(block)[enabled]=true&\(block)[refund][enabled]=false")
            #expect(off.boolean("\(refund).enabled") == false && off.isNull("\(refund).share"))
        }
    }
}
