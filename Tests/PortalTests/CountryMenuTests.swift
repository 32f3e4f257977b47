import Billing
import Core
import Localization
import PortalTestSupport
import Testing

@testable import Portal

@Suite struct `The menu of countries` {
    @Test(arguments: ["es", "pt", "en"])
    func `begins with the merchant's, then every country of ISO 3166-1 by name, once (B12)`(code: String) throws {
        let say = try #require(Languages.named(code))
        let menu = Countries.menu(in: say, first: "CO", stored: "CL")

        #expect(menu.first?.value == "CO")
        #expect(menu.map(\.value).sorted() == Country.codes)
        let names = menu.map(\.label)
        for name in ["Eurozona", "Unión Europea", "Naciones Unidas", "Sark", "Diego García", "European Union"] {
            #expect(!names.contains(name))
        }
        #expect(names.contains(code == "es" ? "España" : code == "pt" ? "Espanha" : "Spain"))
        #expect(menu[1].value == "AF", "the others begin with Afganistán")
    }

    @Test func `keeps what is stored and is no country, until its owner chooses another`() {
        let menu = Countries.menu(in: Spanish(), first: "CL", stored: "XK")
        #expect(menu.last?.value == "XK")
        #expect(menu.count == Country.codes.count + 1)

        var form = DetailsForm(CustomerDetails())
        form[.name] = "Ana"
        form[.country] = "XK"
        #expect(
            form.errors(
                [.name, .country], of: "CL", stored: CustomerDetails(address: Address(country: "XK")), say: Spanish())
                == [:])
        #expect(
            form.errors([.name, .country], of: "CL", stored: CustomerDetails(), say: Spanish()).keys.contains(.country))
        form[.country] = "EU"
        #expect(
            form.errors(
                [.name, .country], of: "CL", stored: CustomerDetails(address: Address(country: "XK")), say: Spanish()
            ).keys.contains(.country))
    }

    @Test func `is where a customer of the shop finds their country first`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let codes = browser.page.body.matches(of: /<option value="([A-Z]{2})"/).map { String($0.1) }
            #expect(codes.first == "CL")
            #expect(codes.count == 249)
        }
    }
}
