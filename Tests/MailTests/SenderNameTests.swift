import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `The sender of mail` {
    @Test(arguments: Engine.available)
    func `is the merchant's name, or the one that it chose for its mail, and answers go where it chose`(
        engine: Engine
    ) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        func sender() async throws -> [String?] {
            let letter = try #require(try await desk.letters(.paymentSucceeded).last)
            return [letter.from.address.text, letter.from.name, letter.replyTo?.address.text, letter.replyTo?.name]
        }

        #expect(try await sender() == ["billing@example.com", "Tienda Sur", nil, nil])

        var settings = MerchantSettings()
        settings.senderName = "Cobros de Tienda Sur"
        settings.supportEmail = "hola@tienda.example"
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
        #expect(
            try await sender() == [
                "billing@example.com", "Cobros de Tienda Sur", "hola@tienda.example", "Cobros de Tienda Sur",
            ])

        // Answers may go elsewhere than where help is.
        settings = MerchantSettings()
        settings.replyTo = "cobros@tienda.example"
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
        #expect(try await sender()[2] == "cobros@tienda.example")
        settings.replyTo = ""
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
        #expect(try await sender()[2] == "hola@tienda.example")

        settings = MerchantSettings()
        settings.senderName = ""
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
        #expect(try await sender()[1] == "Tienda Sur")
    }
}
