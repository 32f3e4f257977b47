import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API pauses` {
    @Test(arguments: Engine.available)
    func `a portal configuration offers lengths of pause, and refuses those that cannot be`(
        engine: Engine
    ) async throws {
        try await APIDesk.open(engine).exchange { api in
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "features[subscription_pause][enabled]=true&features[subscription_pause][duration][type]=interval_options"
                    + "&features[subscription_pause][duration][interval_options][0][interval]=week"
                    + "&features[subscription_pause][duration][interval_options][0][interval_count]=2")
            #expect(made.boolean("features.subscription_pause.enabled") == true)
            #expect(made.text("features.subscription_pause.duration.interval_options.0.interval") == "week")
            #expect(made.integer("features.subscription_pause.duration.interval_options.0.interval_count") == 2)

            let path = "/v1/billing_portal/configurations/\(made.text("id") ?? "")"
            let indefinite = try await api.post(
                path,
                "features[subscription_pause][enabled]=true&features[subscription_pause][duration][type]=indefinite")
            #expect(indefinite.isNull("features.subscription_pause.duration.interval_options"))
            let long = try await api.post(
                path,
                "features[subscription_pause][enabled]=true&features[subscription_pause][duration][type]=interval_options"
                    + "&features[subscription_pause][duration][interval_options][0][interval]=year"
                    + "&features[subscription_pause][duration][interval_options][0][interval_count]=4")
            #expect(
                long.text("error.param")
                    == "features[subscription_pause][duration][interval_options][0][interval_count]")
            let off = try await api.post(path, "features[subscription_pause][enabled]=false")
            #expect(off.boolean("features.subscription_pause.enabled") == false)
            // What a program makes allows only what it names.
            let other = try await api.post(
                "/v1/billing_portal/configurations", "features[invoice_history][enabled]=true")
            #expect(other.boolean("features.subscription_pause.enabled") == false)
        }
    }
}
