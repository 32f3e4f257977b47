import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A change of plan that waits for its payment goes with its subscription.
extension `Portal public cancellation` {
    @Test(arguments: Engine.available)
    func `the page of the link says that a change which waits for its payment is not made (U11)`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.desk.allow { $0.publicCancellation = .europeanUnion }
        try await story.pay(with: "pm_card_authenticationRequired")
        let sentence = "El cambio a Plan Plus, que espera su pago, no se hace y no se cobra."

        try await story.desk.walk { client in
            let owner = Browser(client)
            try await owner.get("/p/tienda-sur/cancel")
            try await owner.submit("/cancel", Self.typed)
            let link = try await link(story.desk)
            try await owner.get(link)
            #expect(owner.page.says("Confirma tu cancelación") && !owner.page.says("que espera su pago"))

            try await story.ask(try await story.desk.browser(of: story.ana, client))
            try await owner.get(link)
            #expect(owner.page.says("Al confirmar, su último día es el 14 de febrero de 2026. " + sentence))
            let choice = ["choice": story.subscription.id.rawValue]
            try await owner.submit(String(link.split(separator: "/").last ?? ""), choice)
            #expect(owner.page.says("Tu cancelación está hecha"))
        }
        let after = try await story.now()
        #expect(!after.renews && after.items == story.subscription.items)
        #expect(try await story.shop.verify() == [])
    }
}
