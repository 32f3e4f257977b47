import Billing
import Core

extension APIRoutes {
    static let portal: [Operation] = [
        Operation(
            .post, "/v1/billing_portal/sessions", "portal_sessions.write", "billing_portal.session",
            [
                Field("customer", .token, required: true), Field("configuration", .token), Field("return_url", .url),
                Field("locale", .text),
            ]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await PortalSessions(billing).create(
                    for: Customer.ID(sent.text("customer") ?? ""), configuration: sent.id("configuration"),
                    returnURL: sent.text("return_url"), locale: sent.text("locale"), in: call.scope)
            } showing: {
                $0.portalSession($1.0, url: $1.url)
            }
        },
        Operation(
            .post, "/v1/billing_portal/configurations", "portal_configurations.write", "billing_portal.configuration",
            PortalConfiguration.fields.filter { $0.name != "features" } + [
                .object("features", required: true, PortalConfiguration.featureFields)
            ]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await PortalConfigurations(billing).create(in: call.scope) { it in
                    it.features = .init()
                    it.features.switchOff()
                    try it.apply(sent)
                }
            } showing: {
                try $0.configuration($1)
            }
        },
        Operation(
            .get, "/v1/billing_portal/configurations/:id", "portal_configurations.read", "billing_portal.configuration"
        ) { call in
            let configuration = try await PortalConfigurations(call.billing).find(call.id(), in: call.scope)
            return try await call.show { try $0.configuration(configuration) }
        },
        Operation(
            .post, "/v1/billing_portal/configurations/:id", "portal_configurations.write",
            "billing_portal.configuration", PortalConfiguration.fields + [.boolean("active")]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await PortalConfigurations(billing).update(call.id(), in: call.scope) {
                    try $0.apply(sent)
                }
            } showing: {
                try $0.configuration($1)
            }
        },
        .list(
            "/v1/billing_portal/configurations", "portal_configurations.read", "billing_portal.configuration",
            [.boolean("active"), .boolean("is_default")]
        ) { call in
            let sent = call.parameters
            let page = try await PortalConfigurations(call.billing).list(
                in: call.scope, isActive: sent.boolean("active"), isDefault: sent.boolean("is_default"), sent.page())
            return try await call.show(page) { try $0.configurations($1) }
        },
    ]
}
