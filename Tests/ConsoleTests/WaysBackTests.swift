import Billing
import ConsoleTestSupport
import Core
import HTTPTypes
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Console access` {
    static func isOfOneThing(_ route: Route) -> Bool {
        route.path.split(separator: "/").dropFirst(4).contains { $0.hasPrefix(":") }
    }

    /// Not there; or, of a form's address asked for by GET, a way back to a page that is about no one thing.
    static func saysNothing(_ answer: PageAnswer, _ route: Route, of id: String) -> Bool {
        guard route.method == .get, answer.status == 303, let location = answer.header("Location") else {
            return answer.status == 404
        }
        return location.hasPrefix("/console/m/") && !location.split(separator: "/").contains(Substring(id))
    }
}

/// An address that only forms are sent to stays in the browser when one was refused: it is reloaded by GET.
@Suite struct `Ways back from a form's address` {
    @Test func `every address of a form can be asked for, and leads to a page or is one`() async throws {
        let world = try await ConsoleWorld()
        let routes = world.server.table.routes.filter { $0.path.hasPrefix("/console") }
        let pages = Set(routes.filter { $0.method == .get }.map(\.path))
        let forms = routes.filter { $0.method == .post }

        #expect(forms.count > 60)
        for form in forms { #expect(pages.contains(form.path), "\(form.path)") }
        for form in forms where !form.path.replacing(":merchant/:mode", with: "").contains(":") {
            let address = `Console access`.address(form, of: world)
            let answer = try await world.browser.get(address)
            #expect(answer.status == 200, "\(address): \(answer.status)")
        }
    }

    @Test(arguments: Engine.available)
    func `leads to the page of the thing, whatever else its address names`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let price = try await world.shop.price(9_990)
        let subscription = try await world.shop.subscribe(ana, to: 9_990)
        let sofia = try await world.signedIn(as: .support, named: "Sofía")
        let ways = [
            "/customers/\(ana.id)/notes": "/customers/\(ana.id)",
            "/customers/\(ana.id)/notes/not_1/delete": "/customers/\(ana.id)",
            "/people/\(sofia.person.id)/role": "/people/\(sofia.person.id)",
            "/people/invitations": "/people", "/people/invitations/inv_1/removal": "/people",
            "/products/\(price.product)/restore": "/products/\(price.product)",
            "/products/\(price.product)/prices/\(price.id)/restore": "/products/\(price.product)",
            "/subscriptions/\(subscription.id)/cancel/undo": "/subscriptions/\(subscription.id)/cancel",
            "/first-hour/product/skip": "/first-hour", "/portal/on": "/portal", "/settings/dunning": "/settings",
        ]
        for (address, page) in ways {
            let answer = try await world.get(address, following: false)
            #expect(answer.status == 303 && answer.header("Location") == world.home + page, "\(address)")
        }
        #expect(try await world.get("/customers/cus_none/notes", following: false).status == 404)
        let reader = try await world.signedIn(as: .readOnly)
        #expect(try await reader.get("/people/invitations", following: false).status == 403)
    }
}
