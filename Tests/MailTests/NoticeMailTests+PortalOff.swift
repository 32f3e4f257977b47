import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

extension `Notices` {
    @Test(arguments: acts + planActs)
    func `S02 lead into no portal that is switched off`(act: Act) async throws {
        let desk = try await NoticeDesk.open(on: "2034-11-15")
        let ana = try await desk.shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana", locale: "es"), in: desk.shop.scope)
        try await act.perform(desk.shop, ana)
        let before = try await desk.letters(act.kind)

        var settings = MerchantSettings()
        settings.portalIsEnabled = false
        _ = try await Merchants(desk.shop.context).apply(settings, to: desk.shop.merchant.id, by: .command)

        #expect(before.allSatisfy { $0.text.contains("/p/tienda-sur") })
        for letter in try await desk.letters(act.kind) {
            #expect(!letter.text.contains("/p/tienda-sur"), "\(act.kind)")
            #expect(!letter.html.contains("/p/tienda-sur"), "\(act.kind)")
        }
    }

    @Test(arguments: Engine.available)
    func `S02 a refused charge still says so while the portal is off, and whom to ask`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana", card: "pm_card_chargeCustomerFail"), to: 9_990)
        var settings = MerchantSettings()
        settings.portalIsEnabled = false
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)

        let letter = try #require(try await desk.letters(.paymentFailed).last)
        #expect(letter.text.contains("Para hacerlo, escribe a Tienda Sur.") && letter.text.contains("9.990"))
    }
}
