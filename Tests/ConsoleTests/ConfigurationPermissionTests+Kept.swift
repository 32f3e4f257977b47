import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Permissions, ticked in the console` {
    @Test func `what would leave customers with nothing to do is told at its box, and kept as it was typed`()
        async throws
    {
        let world = try await ConsoleWorld()
        let standard = try await PortalConfigurations(world.context).default(in: world.scope)
        let path = "/portal/configurations/\(standard.id)"
        var form = try #require(try await world.get(path).form(path))
        form.fields["name"] = "Todos"
        for way in ["sign_in_code", "sign_in_link"] { form.fields[way] = nil }
        let refused = try await world.browser.post(form.action, form.fields)
        #expect(refused.status == 422 && refused.says("<title>Error: "))
        #expect(refused.says("sin uno de los dos, nadie podría entrar") && refused.says("value=\"Todos\""))
        #expect(refused.form(path)?.fields["sign_in_code"] == nil)

        form.fields["sign_in_code"] = "on"
        form.fields["privacy_policy_url"] = "privacidad"
        let address = try await world.browser.post(form.action, form.fields)
        #expect(address.status == 422 && address.says("Escribe una dirección completa que empiece con https://."))
        #expect(try await PortalConfigurations(world.context).find(standard.id, in: world.scope) == standard)
    }

    @Test func `what a program set is told, and kept`() async throws {
        let world = try await ConsoleWorld()
        let configurations = PortalConfigurations(world.context)
        let standard = try await configurations.default(in: world.scope)
        _ = try await configurations.update(standard.id, in: world.scope) {
            $0.features.paymentPlan = PaymentPlanRules(days: 9, instalments: 4, interval: 7)
            $0.features.customerFields.insert(.shipping)
            $0.features.reasonOptions = [.other, .unused]
        }
        let before = try await configurations.find(standard.id, in: world.scope)
        let path = "/portal/configurations/\(standard.id)"
        let page = try await world.get(path)
        #expect(page.says("Puesto por API") && page.says("Hasta 9 días después, o hasta 4 cuotas, una cada 7 días"))

        var form = try #require(page.form(path))
        form.fields["invoice_downloads"] = nil
        try await world.browser.post(form.action, form.fields)
        let after = try await configurations.find(standard.id, in: world.scope)
        var expected = before.features
        expected.invoicesDownloadable = false
        #expect(after.features == expected)
        let entry = try #require(try await AuditTrail(world.context).list(of: world.merchant.id).first)
        #expect(entry.action == AuditAction.configurationChanged.rawValue && entry.subject == standard.id.rawValue)
        #expect(entry.details["invoicesDownloadable"] == "false")
        #expect(entry.details["invoicesDownloadable.before"] == "true" && entry.details["customerFields"] == nil)
    }
}
