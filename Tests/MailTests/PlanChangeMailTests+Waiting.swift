import Billing
import Core
import Mail
import MailTestSupport
import Storage
import TestSupport
import Testing

/// One that waits for its customer's word to their bank, and one of the quantity alone (U11).
extension `The letters about a change of plan` {
    @Test(arguments: Engine.available)
    func `U11 one that waits for the bank says that nothing is owed for it, and how it is dropped`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeStory.open(engine)
        let shop = story.desk.shop
        let card = try await shop.methods.attach(
            .init("pm_card_authenticationRequired"), to: story.ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(card.id, of: story.ana.id, in: shop.scope, everywhere: true)

        try await story.accept(story.plus, .alwaysInvoice)

        let letter = try #require(try await story.desk.letters(.actionRequired).first)
        #expect(letter.subject == "Confirma el pago para cambiar a Plan Plus")
        for text in [
            "confirmes el pago de $3.388 para cambiar a Plan Plus", "sigues con Plan y no debes nada por el cambio",
            "“No hacer este cambio”", "/subscriptions/\(story.subscription.id)",
        ] {
            #expect(letter.text.contains(text), "\(text): \(letter.text)")
        }
        #expect(!letter.text.contains("queda pendiente"))
        _ = try await shop.subscriptions.cancel(
            story.subscription.id, of: story.ana.id, in: shop.scope, effect: .atPeriodEnd)
        let canceled = try #require(try await story.desk.letters(.subscriptionCanceled).first)
        #expect(canceled.text.contains("El cambio a Plan Plus, que esperaba su pago, no se hizo"))
    }

    @Test func `U11 one of the quantity alone is called so`() async throws {
        let story = try await PlanChangeStory.open()
        let subscriptions = story.desk.shop.subscriptions
        let more = SubscriptionChange(
            items: [.init(item: story.subscription.items[0].id, quantity: 3)], proration: .createProrations)
        let quote = try await subscriptions.preview(
            more, of: story.subscription.id, of: story.ana.id, in: story.desk.shop.scope, effect: .now
        ).quote
        _ = try await subscriptions.accept(quote, of: story.ana.id, in: story.desk.shop.scope)

        let letter = try #require(try await story.desk.letters(.planChanged).first)
        #expect(letter.subject == "Cambiaste la cantidad: ahora tienes Plan × 3")
        #expect(letter.text.contains("Hicimos el cambio de cantidad que pediste."))
    }
}
