import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What the page of a link says before its button is pressed, and its receipt after.
extension `Portal public cancellation` {
    private func ask(_ way: String, _ browser: Browser) async throws {
        try await browser.get("/p/tienda-sur/\(way)")
        try await browser.submit("/\(way)", Self.typed)
    }

    private func action(_ link: String) -> String { String(link.split(separator: "/").last ?? "") }

    @Test(arguments: Engine.available, [(Cancellation.Effect.immediately, false), (.atPeriodEnd, true)])
    func `what is over already is told with its day, to who has the mailbox and to nobody before`(
        engine: Engine, ending: (effect: Cancellation.Effect, runs: Bool)
    ) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        _ = try await desk.shop.subscriptions.cancel(subscription.id, in: desk.shop.scope, effect: ending.effect)
        let sentence =
            ending.runs
            ? "Tu suscripción a Plan ya está cancelada: puedes usarla hasta el 27 de febrero de 2026, inclusive."
            : "Tu suscripción a Plan terminó el 31 de enero de 2026."

        try await desk.walk { client in
            let (asker, owner) = (Browser(client), Browser(client))
            try await ask("cancel", asker)
            #expect(!asker.page.says("Tu suscripción a Plan"))
            let link = try await link(desk)
            try await owner.get(link)
            #expect(owner.page.says(sentence) && !owner.page.says("No encontramos"))
            #expect(owner.page.says("Confirma tu pedido") && !owner.page.says("Confirma tu cancelación"))
            #expect(owner.page.says("Si tu pedido es por otra cosa, confírmalo y Tienda Sur la busca por ti."))
            try await owner.submit(action(link))
            #expect(owner.page.says("Recibimos tu pedido de cancelación"))
            #expect(owner.page.says("Todavía no se canceló nada: Tienda Sur busca a qué se refiere tu pedido."))
            #expect(owner.page.says("te responde a más tardar el") && owner.page.says("El plan mensual"))
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawal that comes too late says so before the press, and offers to cancel`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.shop.travel(to: "2026-02-15")

        try await desk.walk { client in
            let owner = Browser(client)
            try await ask("withdraw", owner)
            let link = try await link(desk)
            try await owner.get(link)
            #expect(owner.page.says("Pasaron los 14 días para arrepentirte. Puedes cancelar:"))
            #expect(owner.page.says("Confirmar cancelación") && !owner.page.says("Confirmar arrepentimiento"))
            #expect(!owner.page.says("termina ahora"))
            #expect(owner.page.says("Confirma tu cancelación") && !owner.page.says("Confirma tu arrepentimiento"))
            #expect(owner.page.says("Al confirmar, su último día es el 27 de febrero de 2026"))
            try await owner.submit(action(link), ["choice": subscription.id.rawValue])
            #expect(owner.page.says("Tu cancelación está hecha") && !owner.page.says("Recibimos tu arrepentimiento"))
            #expect(owner.page.says("Ya habían pasado los 14 días para arrepentirte"))
            #expect(owner.page.says("Último día de Plan") && owner.page.says("27 de febrero de 2026"))
        }
        let after = try await desk.shop.subscriptions.find(subscription.id, in: desk.shop.scope)
        #expect(after.status == .active && !after.renews)
    }

    @Test func `of several, each that is too late says so, and the others are withdrawn from`() async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.shop.travel(to: "2026-02-15")
        _ = try await desk.shop.subscribe(ana, to: 4_990)

        try await desk.walk { client in
            let owner = Browser(client)
            try await ask("withdraw", owner)
            try await owner.get(try await link(desk))
            #expect(owner.page.says("Confirmar pedido") && !owner.page.says("Confirmar arrepentimiento"))
            #expect(owner.page.says("lo que elijas y esté en plazo termina ahora, y Tienda Sur calcula"))
            #expect(owner.page.says("Lo que contrataste hace más de 14 días solo se puede cancelar"))
            let marks = owner.page.body.split(separator: "Pasaron los 14 días para arrepentirte: se cancela.")
            #expect(marks.count == 2)
            try await owner.submit(action(try await link(desk)), ["choice": "all"])
            #expect(owner.page.says("Lo que contrataste hace más de 14 días solo se puede cancelar"))
            #expect(owner.page.says("27 de febrero de 2026") && owner.page.says("15 de febrero de 2026"))
            #expect(owner.page.says("Tienda Sur te debe devolver $4.990"))
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawal that comes too late says what is still charged`(engine: Engine) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        _ = try await desk.shop.items.create(
            for: ana.id, in: desk.shop.scope, amount: Money(3_000, .clp), description: "Mochila",
            subscription: subscription.id)
        try await desk.shop.travel(to: "2026-02-15")

        try await desk.walk { client in
            let owner = Browser(client)
            try await ask("withdraw", owner)
            try await owner.get(try await link(desk))
            #expect(owner.page.says("Solo falta un cobro: $3.000, por lo que aún no estaba facturado."))
            #expect(!owner.page.says("De lo que ya no está en plazo queda esto por pagar:"))
            _ = try await desk.shop.subscribe(ana, to: 4_990)
            try await owner.get(try await link(desk))
            #expect(owner.page.says("De lo que ya no está en plazo queda esto por pagar:"))
            #expect(owner.page.says("Solo falta un cobro: $3.000"))
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawal that comes too late from what is cancelled already says its last day`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.shop.travel(to: "2026-02-15")
        _ = try await desk.shop.subscriptions.cancel(subscription.id, in: desk.shop.scope, effect: .atPeriodEnd)

        try await desk.walk { client in
            let owner = Browser(client)
            try await ask("withdraw", owner)
            try await owner.get(try await link(desk))
            #expect(
                owner.page.says("Tu suscripción a Plan ya está cancelada: puedes usarla hasta el 27 de febrero de 2026")
            )
            #expect(owner.page.says("Ya está cancelada. Último día: 27 de febrero de 2026."))
            #expect(owner.page.says("Confirmar pedido") && !owner.page.says("se cancela"))
            #expect(!owner.page.says("Puedes cancelar") && !owner.page.says("termina ahora"))
        }
    }
}
