import API
import APITestSupport
import Billing
import Core
import Scheduling
import Storage
import TestSupport
import Testing

/// Where an endpoint may be: nowhere that is plainly not public (H3).
extension `API webhook endpoints` {
    @Test(
        arguments: [
            "http://127.0.0.1:8080/hooks", "https://127.0.0.1", "https://10.0.0.1", "https://169.254.169.254/latest",
            "https://[::1]:8443", "https://[::ffff:10.0.0.1]", "https://[fd00::1]", "https://localhost",
            "https://2130706433", "https://127.1", "https://0x7f.1",
        ])
    func `H3 an address that is not public is refused when it is named, at once and in a change`(url: String)
        async throws
    {
        try await APIDesk.open(.sqlite).exchange { api in
            let made = try await api.post(
                "/v1/webhook_endpoints", "url=https://93.184.216.34/hooks&enabled_events[]=*")
            #expect(made.status == 200, "a public address will do: \(made.body)")
            let place = try "/v1/webhook_endpoints/\(#require(made.text("id")))"
            for refused in [
                try await api.post("/v1/webhook_endpoints", "enabled_events[]=*&url=\(url)"),
                try await api.post(place, "url=\(url)"),
            ] {
                #expect(refused.status == 400 && refused.text("error.code") == "url_invalid", "\(refused.body)")
                #expect(refused.text("error.param") == "url")
            }
            #expect(try await api.get(place).text("url") == "https://93.184.216.34/hooks")
        }
    }
}
