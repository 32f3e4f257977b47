import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API pauses` {
    @Test(arguments: Engine.available)
    func `pauses from the end of the period, resumes on the day, and tells both`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let path = "/v1/subscriptions/\(subscription.id)"
        try await desk.exchange { api in
            let asked = try await api.post(
                path + "/pause", "duration[interval]=month&duration[interval_count]=2")
            #expect(asked.status == 200)
            #expect(asked.text("status") == "active")
            #expect(asked.integer("pending_pause.starts_at") == asked.integer("current_period_end"))
            #expect(asked.isNull("status_details"))

            let undone = try await api.post(path + "/resume")
            #expect(undone.isNull("pending_pause"))
            #expect(try await api.post(path + "/resume").text("error.code") == "subscription_not_paused")

            let paused = try await api.post(path + "/pause", "type=subscription&pause_at=now")
            #expect(paused.text("status") == "paused")
            #expect(paused.text("status_details.paused.type") == "pause_requested")
            #expect(paused.isNull("status_details.paused.resumes_at"))
            #expect(try await api.get("/v1/subscriptions?status=paused").count("data") == 1)
            #expect(try await api.post(path + "/pause").text("error.code") == "subscription_paused")
            let changing = try await api.post(
                path, "items[0][id]=\(paused.text("items.data.0.id") ?? "")&items[0][quantity]=2")
            #expect(changing.text("error.code") == "subscription_not_changeable")

            let resumed = try await api.post(path + "/resume", "billing_cycle_anchor=now")
            #expect(resumed.text("status") == "active")
            let kinds = try await api.get("/v1/events?limit=100").texts("data", "type")
            #expect(kinds.contains("customer.subscription.paused") && kinds.contains("customer.subscription.resumed"))
        }
    }

    @Test(arguments: Engine.available)
    func `refuses what cannot be, and nothing changes`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let path = "/v1/subscriptions/\(subscription.id)"
        try await desk.exchange { api in
            let before = try await api.get(path).body
            for (form, parameter) in [
                ("duration[interval]=month&duration[interval_count]=37", "duration[interval_count]"),
                ("duration[interval]=fortnight", "duration[interval]"),
                ("duration[interval]=month&resumes_at=1900000000", "resumes_at"),
                ("resumes_at=1", "resumes_at"), ("resumes_at=-1", "resumes_at"), ("pause_at=soon", "pause_at"),
                ("behavior=void", "behavior"),
            ] {
                let refused = try await api.post(path + "/pause", form)
                #expect(refused.status == 400, "\(form)")
                #expect(refused.text("error.param") == parameter, "\(form)")
            }
            let older = try await api.post(path, "pause_collection[behavior]=void")
            #expect(older.text("error.param") == "pause_collection")
            #expect(older.text("error.code") == "parameter_unsupported")
            #expect(try await api.post(path, "pause_collection=").status == 200)
            #expect(try await api.post("/v1/subscriptions/sub_nobody/pause").status == 404)
            #expect(try await api.get(path).body == before)
        }
    }
}
