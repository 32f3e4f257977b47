import API
import APITestSupport
import Billing
import Core
import Scheduling
import Storage
import TestSupport
import Testing

/// `webhook_endpoints` as programs written for Stripe ask for them, and what is ours: deliveries, and rolling a secret.
@Suite struct `API webhook endpoints` {
    @Test(arguments: Engine.available)
    func `are made with a secret that is shown once, changed, listed and deleted`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let made = try await api.post(
                "/v1/webhook_endpoints",
                "url=https://example.com/hooks&enabled_events[]=invoice.paid&enabled_events[]=charge.succeeded"
                    + "&api_version=2024-06-20&description=Contabilidad&metadata[a]=1&connect=false")
            #expect(made.status == 200, "\(made.body)")
            #expect(made.text("object") == "webhook_endpoint" && made.text("status") == "enabled")
            #expect(made.text("url") == "https://example.com/hooks" && made.text("api_version") == "2024-06-20")
            #expect(made.text("enabled_events.1") == "charge.succeeded" && made.isNull("application"))
            #expect(made.text("secret")?.hasPrefix("whsec_") == true && made.text("id")?.hasPrefix("we_") == true)
            let path = "/v1/webhook_endpoints/\(made.text("id") ?? "")"
            let found = try await api.get(path)
            #expect(found.status == 200 && !found.keys().contains("secret"))

            let changed = try await api.post(
                path, "enabled_events[]=*&enabled_events[]=*&description=&metadata[b]=2&disabled=true")
            #expect(changed.count("enabled_events") == 1 && changed.isNull("description"))
            #expect(changed.keys("metadata") == ["a", "b"] && changed.text("status") == "disabled")
            #expect(!changed.keys().contains("secret"))
            #expect(try await api.post(path, "disabled=false").text("status") == "enabled")

            let rolled = try await api.post("\(path)/roll_secret", "overlap_hours=1")
            #expect(rolled.text("secret") != made.text("secret") && rolled.text("secret")?.count == 49)
            #expect(rolled.integer("previous_secret_expires_at") != nil)
            #expect(try await api.post("\(path)/roll_secret", "overlap_hours=0").isNull("previous_secret_expires_at"))

            #expect(try await api.get("/v1/webhook_endpoints").texts("data", "id") == [made.text("id")])
            #expect(try await api.delete(path).boolean("deleted") == true)
            #expect(try await api.get(path).status == 404)
            #expect(try await api.get("/v1/webhook_endpoints").count("data") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `are refused with the parameter named, and nothing is kept`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let (url, all) = ("url=https://example.com", "enabled_events[]=*")
            for (sent, parameter, code) in [
                (url, "enabled_events", "parameter_missing"), (all, "url", "parameter_missing"),
                ("\(all)&url=http://example.com", "url", "url_invalid"),
                ("\(all)&url=https://user@example.com", "url", "url_invalid"),
                ("\(all)&url=ftp://example.com", "url", "url_invalid"),
                ("\(url)&\(all)&enabled_events[]=invoice.payed", "enabled_events[1]", "parameter_invalid_choice"),
                ("\(url)&\(all)&api_version=nueva", "api_version", "api_version_invalid"),
                ("\(url)&\(all)&connect=true", "connect", "parameter_unsupported"),
                ("\(url)&\(all)&description=4242424242424242", "description", "card_number"),
                ("\(url)&\(all)&secret=x", "secret", "parameter_unknown"),
            ] {
                let refused = try await api.post("/v1/webhook_endpoints", sent)
                #expect(refused.status == 400 && refused.text("error.code") == code, "\(sent) \(refused.body)")
                #expect(refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }
            #expect(try await api.get("/v1/webhook_endpoints").count("data") == 0)
            for _ in 0..<16 {
                #expect(try await api.post("/v1/webhook_endpoints", "\(url)&\(all)").status == 200)
            }
            let tooMany = try await api.post("/v1/webhook_endpoints", "\(url)&\(all)")
            #expect(tooMany.text("error.code") == "webhook_endpoints_too_many")
        }
    }

    @Test(arguments: Engine.available)
    func `H2 show what was sent, and each event says how many have still to hear of it`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let receiver = WebhookReceiver { _ in .answered(status: 302, response: "<html>") }
        let post = WebhookPost(
            render: APIRoutes.eventBodies(baseURL: desk.context.baseURL, clock: desk.context.clock),
            connect: receiver.post.connect)
        let scheduler = desk.scheduler(carrying: post)
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/webhook_endpoints",
                "url=https://example.com/hooks&enabled_events[]=customer.*&api_version=2024-06-20")
            #expect(made.text("error.param") == "enabled_events[0]")
            let endpoint = try await api.post(
                "/v1/webhook_endpoints",
                "url=https://example.com/hooks&enabled_events[]=customer.updated&api_version=2024-06-20")
            let id = try await api.post("/v1/customers", "name=Ana").text("id") ?? ""
            let change = try await api.post("/v1/customers/\(id)", "name=Eva", idempotencyKey: "clave-1")
            let events = try await api.get("/v1/events")
            #expect(events.integer("data.0.pending_webhooks") == 1 && events.integer("data.1.pending_webhooks") == 0)

            let ids = events.texts("data", "id")
            #expect(try await api.get("/v1/events?delivery_success=false").texts("data", "id") == [ids[0]])
            #expect(try await api.get("/v1/events?delivery_success=true").texts("data", "id") == [ids[1]])

            try await scheduler.runUntilIdle()
            let body = String(decoding: try #require(receiver.all.first).body, as: UTF8.self)
            #expect(receiver.all.count == 1)
            let told = Reply(body: body)
            #expect(told.text("type") == "customer.updated" && told.text("id") == events.texts("data", "id")[0])
            #expect(told.text("data.previous_attributes.name") == "Ana" && told.text("data.object.name") == "Eva")
            #expect(told.text("api_version") == "2024-06-20" && told.integer("pending_webhooks") == 1)

            #expect(told.text("request.id") == change.header("Request-Id") && told.text("request.id") != nil)
            #expect(told.text("request.idempotency_key") == "clave-1")
            #expect(events.isNull("data.1.request.idempotency_key") && events.text("data.1.request.id") != nil)

            let list = "/v1/webhook_endpoints/\(endpoint.text("id") ?? "")/deliveries"
            let sent = try await api.get("\(list)?status=pending")
            #expect(sent.count("data") == 1 && sent.integer("data.0.attempt_count") == 1)
            #expect(sent.text("data.0.event") == events.texts("data", "id")[0])
            #expect(sent.integer("data.0.last_attempt.status") == 302)
            #expect(sent.text("data.0.last_attempt.error") == "redirects are not followed")
            #expect(sent.text("data.0.last_attempt.response") == "<html>")
            let delivery = "\(list)/\(sent.texts("data", "id").first ?? "")"
            #expect(try await api.get(delivery).integer("attempt_count") == 1)
            #expect(try await api.post("\(delivery)/resend").integer("attempt_count") == 0)
            try await scheduler.runUntilIdle()
            #expect(receiver.all.count == 2)
            #expect(try await api.get("\(list)/whd_none").status == 404)
            #expect(try await api.get("/v1/webhook_endpoints/we_none/deliveries").status == 404)

            _ = try await api.delete("/v1/webhook_endpoints/\(endpoint.text("id") ?? "")")
            #expect(try await api.get("/v1/events").integer("data.0.pending_webhooks") == 0)
        }
    }
}

extension APIDesk {
    fileprivate func scheduler(carrying post: WebhookPost) -> Scheduler {
        Scheduler(context, mailer: { _, _ in }, webhooks: post, logger: .quiet)
    }
}
