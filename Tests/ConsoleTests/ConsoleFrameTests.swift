import Access
import Billing
import ConsoleTestSupport
import Core
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

@testable import Console

@Suite struct `Console frame` {
    @Test func `has a page behind every line of the menu`() async throws {
        let world = try await ConsoleWorld()
        let addresses = Set(world.server.table.routes.filter { $0.method == .get }.map(\.path))
        for section in ConsoleSection.allCases {
            #expect(addresses.contains("/console/m/:merchant/:mode" + section.path), "\(section)")
        }
    }

    @Test func `shows in the menu what the role may open, and nothing else (C3)`() async throws {
        let world = try await ConsoleWorld()
        let support = try await world.signedIn(as: .support)

        #expect(try await world.get("").says("href=\"\(world.home)/keys\""))
        let page = try await support.get("")
        #expect(page.says("href=\"\(world.home)/customers\"") && !page.says("href=\"\(world.home)/keys\""))
        #expect(!page.says("href=\"\(world.home)/people\""))
    }

    @Test func `colours the test mode, and leads to the same page of the other`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("/customers")
        #expect(page.says("data-mode=\"test\"") && page.says("Modo de prueba: nada de lo que hagas aquí cobra"))
        #expect(page.says("href=\"/console/m/tienda-sur/live/customers\""))

        let live = try await world.browser.get("/console/m/tienda-sur/live/customers")
        #expect(live.says("data-mode=\"live\"") && !live.says("Modo de prueba: nada"))
    }

    @Test func `protects every page of the menu, and keeps none (W2, W3)`() async throws {
        let world = try await ConsoleWorld()
        for section in ConsoleSection.allCases {
            let page = try await world.get(section.path)
            #expect(page.status == 200, "\(section)")
            let policy = page.header("Content-Security-Policy") ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(section)")
            #expect(page.header("Cache-Control") == "no-store" && !page.body.contains(" style=\""), "\(section)")
            #expect(page.body.contains("<main id=\"main\"") && page.body.contains("class=\"skip\""), "\(section)")
        }
    }

    @Test(arguments: ["es", "pt", "en"])
    func `speaks the language that was chosen, and goes on with it`(code: String) async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("?lang=" + code)
        let say = try #require(Languages.named(code))
        #expect(page.says("<html lang=\"\(say.tag)\"") && page.says(say.consoleGreeting("Olga Dueña")))
    }

    @Test func `weighs no more than 60 kB with its stylesheets`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("")
        let sheets = (ConsoleStylesheet.asset.zipped?.count ?? 0) + (Assets.stylesheet.zipped?.count ?? 0)
        #expect(page.body.utf8.count + sheets < 60_000)
    }

    @Test(arguments: Engine.available)
    func `tells at home what is owed, what is late and how many customers there are`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let eva = try await world.shop.customer("Eva", card: "pm_card_chargeCustomerFail")
        _ = try await world.shop.customer("Ana")
        _ = try await world.shop.subscribe(eva, to: 9_990)

        let page = try await world.get("")
        #expect(page.says("Hola, Olga Dueña") && page.says("1 factura") && page.says("$9.990"))
        let figures = try await Merchants(world.context).figures(in: world.scope)
        #expect(figures.owed == [Money(9_990, .clp)] && figures.pastDueInvoices.number == 1)
        #expect(figures.customers.number == 2 && !figures.customers.isMore)

        let beto = try await world.shop.customer("Beto", card: nil)
        let draft = try await world.shop.draft(for: beto, ["Toalla": 2_500]) { $0.collectionMethod = .sendInvoice }
        _ = try await world.shop.invoices.send(draft.id, in: world.scope)
        for state in ["open", "late"] {
            #expect(page.says("href=\"\(world.home)/invoices?state=\(state)\""))
            let list = try await world.get("/invoices?state=\(state)")
            #expect(list.says("Eva") && list.says("Beto") == (state == "open"))
        }
    }
}
