import Billing
import Core
import Mail
import MailTestSupport
import Storage
import TestSupport
import Testing

/// The letters about a change of plan: what there was, what there is, what it cost, and what comes next (U11).
@Suite struct `The letters about a change of plan` {
    @Test(arguments: Engine.available)
    func `U11 one that was paid: both plans, what was charged, the next charge, and what to do if it was not them`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeStory.open(engine)

        try await story.accept(story.plus, .alwaysInvoice)

        let letter = try #require(try await story.desk.letters(.planChanged).first)
        #expect(letter.subject == "Cambiaste de plan: ahora tienes Plan Plus")
        for text in [
            "Antes: Plan, $9.990 al mes", "Ahora: Plan Plus, $14.990 al mes", "Cobrado por el cambio: $3.388",
            "Próximo cobro: $14.990 el 15 de febrero de 2026", "Si no fuiste tú, avisa a Tienda Sur",
            "/subscriptions/\(story.subscription.id)",
        ] {
            #expect(letter.text.contains(text), "\(text): \(letter.text)")
        }
    }

    @Test(arguments: Engine.available)
    func `U11 one that was refused is told as refused alone`(engine: Engine) async throws {
        let story = try await PlanChangeStory.open(engine)
        let shop = story.desk.shop
        let bad = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: story.ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(bad.id, of: story.ana.id, in: shop.scope, everywhere: true)

        try await story.accept(story.plus, .alwaysInvoice)

        #expect(try await story.desk.letters(.planChanged).isEmpty)
        #expect(try await story.desk.letters(.changeRefused).count == 1)
    }

    @Test func `U11 one that goes with the next charge says what is added to it, or taken off`() async throws {
        let dearer = try await PlanChangeStory.open()
        try await dearer.accept(dearer.plus, .createProrations)
        let added = try #require(try await dearer.desk.letters(.planChanged).first)
        #expect(added.text.contains("Hoy no se cobra nada: $3.388 se suman al próximo cobro."))
        #expect(added.text.contains("Próximo cobro: $18.378 el 15 de febrero de 2026"))

        let cheaper = try await PlanChangeStory.open()
        try await cheaper.accept(cheaper.lite, .createProrations)
        let off = try #require(try await cheaper.desk.letters(.planChanged).first)
        #expect(off.text.contains("se descuentan del próximo cobro."))
    }

    @Test(arguments: Engine.available)
    func `U11 one that waits says from when, and what goes on until then`(engine: Engine) async throws {
        let story = try await PlanChangeStory.open(engine)

        try await story.accept(story.lite, .none, .atPeriodEnd)
        let waits = try #require(try await story.desk.letters(.planChanged).first)
        #expect(waits.subject == "Tu plan cambia el 15 de febrero de 2026")
        for text in [
            "Ahora: Plan, $9.990 al mes", "Desde el 15 de febrero de 2026: Plan Lite, $4.990 al mes",
            "Próximo cobro: $4.990 el 15 de febrero de 2026", "Si no fuiste tú",
        ] {
            #expect(waits.text.contains(text), "\(text): \(waits.text)")
        }
        #expect(try await story.desk.letters(.planKept).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `U11 one that waited and is dropped is announced no more: the plan stays`(engine: Engine) async throws {
        let story = try await PlanChangeStory.open(engine)
        let shop = story.desk.shop

        try await story.accept(story.lite, .none, .atPeriodEnd)
        try await shop.subscriptions.dropPendingChange(of: story.subscription.id, of: story.ana.id, in: shop.scope)
        #expect(try await story.desk.letters(.planChanged).isEmpty)
        let kept = try #require(try await story.desk.letters(.planKept).first)
        #expect(kept.subject == "Sigues con Plan")
        #expect(kept.text.contains("El cambio a Plan Lite ya no se hace. Sigues con Plan y no se cobra nada"))
        #expect(kept.text.contains("Próximo cobro: $9.990 el 15 de febrero de 2026"))
    }

    @Test(arguments: Engine.available)
    func `U11 that the plan stays is not told once there is another`(engine: Engine) async throws {
        let story = try await PlanChangeStory.open(engine)
        let shop = story.desk.shop

        try await story.accept(story.lite, .none, .atPeriodEnd)
        try await shop.subscriptions.dropPendingChange(of: story.subscription.id, of: story.ana.id, in: shop.scope)
        try await story.accept(story.plus, .alwaysInvoice)

        #expect(try await story.desk.letters(.planKept).isEmpty)
        let changed = try await story.desk.letters(.planChanged).map(\.subject)
        #expect(changed == ["Cambiaste de plan: ahora tienes Plan Plus"])
    }

    @Test func `U11 nor is one that waited once the subscription is cancelled`() async throws {
        let story = try await PlanChangeStory.open()
        let shop = story.desk.shop
        try await story.accept(story.lite, .none, .atPeriodEnd)
        _ = try await shop.subscriptions.cancel(story.subscription.id, in: shop.scope, effect: .atPeriodEnd)
        #expect(try await story.desk.letters(.planChanged).isEmpty)
    }

    @Test func `U11 a merchant's program tells its own changes itself`() async throws {
        let story = try await PlanChangeStory.open()
        _ = try await story.desk.shop.subscriptions.change(
            story.subscription.id, to: story.change(to: story.plus, .alwaysInvoice), in: story.desk.shop.scope)
        #expect(try await story.desk.letters(.planChanged).isEmpty)
    }
}

/// Ana pays 9,990 a month since 15 January; it is the 25th.
struct PlanChangeStory {
    let desk: NoticeDesk
    let ana: Customer
    let subscription: Subscription
    let plus: Price
    let lite: Price

    static func open(_ engine: Engine = .sqlite) async throws -> PlanChangeStory {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let plus = try await desk.shop.price(14_990, named: "Plan Plus")
        let lite = try await desk.shop.price(4_990, named: "Plan Lite")
        try await desk.shop.travel(to: "2026-01-25")
        return PlanChangeStory(desk: desk, ana: ana, subscription: subscription, plus: plus, lite: lite)
    }

    func change(to price: Price, _ proration: SubscriptionChange.Proration) -> SubscriptionChange {
        SubscriptionChange(items: [.init(item: subscription.items[0].id, price: price.id)], proration: proration)
    }

    func accept(
        _ price: Price, _ proration: SubscriptionChange.Proration, _ effect: SubscriptionChange.Effect = .now
    ) async throws {
        let quote = try await desk.shop.subscriptions.preview(
            change(to: price, proration), of: subscription.id, of: ana.id, in: desk.shop.scope, effect: effect
        ).quote
        _ = try await desk.shop.subscriptions.accept(quote, of: ana.id, in: desk.shop.scope)
    }
}
