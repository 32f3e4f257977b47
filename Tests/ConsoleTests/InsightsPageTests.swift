import Access
import Billing
import ConsoleTestSupport
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Money recovered in the console` {
    @Test func `says of an empty merchant that there is nothing to count`() async throws {
        let page = try await ConsoleWorld(.sqlite).get("/insights")
        page.expect(status: 200)
        #expect(page.says("Todavía no hay nada que contar."))
        #expect(!page.says("plot-bar"))
    }

    @Test(arguments: Engine.available)
    func `M10 shows what was paid after a refusal, as plot, table and file`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-02-28")
        let card = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(card.id, of: ana.id, in: shop.scope, everywhere: true)
        try await Insights(shop.context).countRevenue()
        // The console's session did not outlive the weeks.
        let later = try await world.signedIn(as: .owner, named: "Berta Socia")

        let page = try await later.get("/insights")
        #expect(page.says("$9.990"))
        #expect(page.says("Febrero 2026"))
        #expect(page.says("role=\"img\" aria-label=\"Dinero recuperado por mes, en CLP\""))
        #expect(!page.says("style=\""))

        let file = try await later.get("/insights/csv/recovered")
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.body.hasSuffix("\r\n2026-02,CLP,1,1,9990,9990\r\n"))
        let revenue = try await later.get("/insights/csv/revenue")
        #expect(revenue.body.hasSuffix("\r\n2026-02,CLP,1,9990,,2026-02-28\r\n"))
        try await later.get("/insights/csv/nothing").expect(status: 404)
    }

    @Test(arguments: ["es", "pt", "en"])
    func `W7 every table is a file, in the reader's language`(language: String) async throws {
        let world = try await ConsoleWorld(.sqlite)
        let ana = try await world.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await world.shop.subscribe(ana, to: 9_990)
        try await Insights(world.context).countRevenue()
        world.browser.keep("language", language)

        try await world.get("/insights").expect(status: 200)
        for table in ["recovered", "path", "entrances", "revenue", "debts", "reasons", "offers"] {
            let file = try await world.get("/insights/csv/\(table)")
            file.expect(status: 200)
            #expect(file.header("Content-Disposition")?.contains("tienda-sur-\(table)-2026-01-31.csv") == true)
            #expect(file.body.hasPrefix("\u{FEFF}"), "\(table)")
            #expect(file.body.hasSuffix("\r\n"), "\(table)")
        }
    }
}
