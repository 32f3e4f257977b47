import Access
import Billing
import Core

extension APIRoutes {
    static let portal: [APIOperation] = [
        APIOperation(
            .post, "/v1/billing_portal/sessions", "portal_sessions.write", "billing_portal.session",
            [
                Field("customer", .token, required: true), Field("configuration", .token), Field("return_url", .url),
                Field("locale", .text), PortalSession.Flow.field,
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await PortalSessions(billing).create(
                    for: Customer.ID(sent.text("customer") ?? ""), configuration: sent.id("configuration"),
                    returnURL: sent.text("return_url"), locale: sent.text("locale"),
                    flow: try sent.object("flow_data").map { try PortalSession.Flow($0) }, in: request.scope)
            } showing: {
                $0.portalSession($1.0, url: $1.url)
            }
        },
        APIOperation(
            .post, "/v1/billing_portal/configurations", "portal_configurations.write", "billing_portal.configuration",
            PortalConfiguration.fields.filter { $0.name != "features" } + [
                .object("features", required: true, PortalConfiguration.featureFields)
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await PortalConfigurations(billing).create(in: request.scope) { it in
                    it.features = .init()
                    it.features.switchOff()
                    try it.apply(sent)
                }
            } showing: {
                try $0.configuration($1)
            }
        },
        APIOperation(
            .get, "/v1/billing_portal/configurations/:id", "portal_configurations.read", "billing_portal.configuration"
        ) { request in
            let configuration = try await PortalConfigurations(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.configuration(configuration) }
        },
        APIOperation(
            .post, "/v1/billing_portal/configurations/:id", "portal_configurations.write",
            "billing_portal.configuration", PortalConfiguration.fields + [.boolean("active")]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await PortalConfigurations(billing).update(request.id(), in: request.scope) {
                    try $0.apply(sent)
                }
            } showing: {
                try $0.configuration($1)
            }
        },
        .list(
            "/v1/billing_portal/configurations", "portal_configurations.read", "billing_portal.configuration",
            [.boolean("active"), .boolean("is_default")]
        ) { request in
            let sent = request.parameters
            let page = try await PortalConfigurations(request.billing).list(
                in: request.scope, isActive: sent.boolean("active"), isDefault: sent.boolean("is_default"), sent.page())
            return try await request.show(page) { try $0.configurations($1) }
        },
    ]
}
