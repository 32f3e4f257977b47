import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What was paid and refused, tried again and given back by a merchant's people (S90).
@Suite struct `Payments in the console` {
    /// What somebody with such a card was asked for, and its payment.
    private func charge(_ world: ConsoleWorld, card: String) async throws -> (Invoice, Payment) {
        let ana = try await world.shop.customer("Ana", card: card)
        _ = try await world.shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await world.shop.invoices.of(ana.id, in: world.scope).elements.first)
        return (invoice, try #require(try await world.shop.payments.payment(of: invoice.id, in: world.scope)))
    }

    @Test(arguments: Engine.available)
    func `S90, P6 what was refused is listed with its reason, and tried again once however often it is pressed`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        #expect(try await world.get("/payments").says("Todavía no hay pagos."))
        let (invoice, payment) = try await charge(world, card: "pm_card_chargeCustomerFail")
        let address = "/payments/\(payment.id)"
        let failed = try await world.get("/payments?state=failed")
        #expect(failed.says("Ana") && failed.says("$9.990") && failed.says("Rechazado"))
        #expect(try await world.get("/payments?state=succeeded").says("Nada coincide."))
        let page = try await world.get(address)
        #expect(page.says("El banco rechazó el pago.") && page.says("Visa terminada en 0341"))

        let asked = try await world.get(address + "/retry")
        #expect(asked.says("Se cobra una sola vez, aunque aprietes dos veces."))
        #expect(try await world.shop.payments.attempts(of: invoice.id, in: world.scope).count == 1)
        let form = try #require(asked.form("/retry")).fields
        let pressed = try await world.post(address + "/retry", form)
        let again = try await world.post(address + "/retry", form)

        #expect(pressed.says("El cobro se rechazó. El banco rechazó el pago."))
        #expect(again.says("Algo cambió mientras mirabas la página."))
        let attempts = try await world.shop.payments.attempts(of: invoice.id, in: world.scope)
        #expect(attempts.map(\.origin) == [.api, .api] && attempts.map(\.state) == [.failed, .failed])
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "payment.retried")
        #expect(trail.map(\.subject) == [payment.id.rawValue])
        #expect(try await world.shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S90 what waits for its customer is charged now, and is paid`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let draft = try await world.shop.draft(for: ana, ["Toalla": 2_500]) { $0.collectionMethod = .sendInvoice }
        _ = try await world.shop.invoices.send(draft.id, in: world.scope)
        let payment = try #require(try await world.shop.payments.payment(of: draft.id, in: world.scope))

        try await world.get("/payments/\(payment.id)/retry")
        let paid = try await world.browser.submit("/payments/\(payment.id)/retry")

        #expect(paid.says("Cobramos $2.500.") && paid.says("Cobro pedido por el comercio"))
        #expect(try await world.shop.invoices.find(draft.id, in: world.scope).status == .paid)
        try await world.get("/payments/\(payment.id)/retry")
        #expect(world.browser.page.says("Algo cambió mientras mirabas la página."))
    }

    @Test(arguments: Engine.available)
    func `S3, M7 part of it goes back once, after a fresh factor, and is kept in the trail`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let (invoice, payment) = try await charge(world, card: "pm_card_visa")
        let attempt = try #require(try await world.shop.payments.attempts(of: invoice.id, in: world.scope).first)
        let address = "/payments/\(payment.id)/refund/\(attempt.id)"
        let form = try #require(try await world.get(address).form(address)).fields
        #expect(form["amount"] == "$9.990")

        let tooMuch = try await world.post(address, form.merging(["amount": "10.000"]) { $1 })
        tooMuch.expect(status: 422)
        #expect(tooMuch.says("Quedan $9.990: escribe ese monto o menos."))
        world.shop.time.move(to: world.shop.time.now + .minutes(6))
        let part = form.merging(["amount": "4.000", "reason": "duplicate"]) { $1 }
        let asked = try await world.post(address, part)
        asked.expect(status: 403)
        #expect(asked.says("Es para reembolsar un pago."))
        #expect(try await world.shop.refunds(of: payment).isEmpty, "nothing is done before the factor")

        let proved = try #require(asked.form(address)).fields.merging(["proof_code": world.code]) { $1 }
        let given = try await world.post(address, proved)
        let again = try await world.post(address, part)

        #expect(given.says("Reembolsamos $4.000.") && given.says("Se cobró dos veces"))
        #expect(given.says("Reembolsado en parte") && !given.says("No hay otro intento programado"))
        #expect(try await world.get("/payments").says("Reembolsado en parte"))
        #expect(again.says("Algo cambió mientras mirabas la página."))
        let refunds = try await world.shop.refunds(of: payment)
        #expect(refunds.map(\.money) == [Money(4_000, .clp)] && refunds.first?.state == .succeeded)
        #expect(refunds.first?.reason == "duplicate")
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "refund.created")
        #expect(trail.map(\.details["amount"]) == ["4000 clp"])
        #expect(try await world.shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `M7 nothing is said to go back where its processor is not there`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let (invoice, payment) = try await charge(world, card: "pm_card_visa")
        let attempt = try #require(try await world.shop.payments.attempts(of: invoice.id, in: world.scope).first)
        let address = "/payments/\(payment.id)/refund/\(attempt.id)"
        let form = try #require(try await world.get(address).form(address)).fields
        _ = try await world.context.database.write { try $0.execute("UPDATE payment_attempts SET processor = 'gone'") }

        let answer = try await world.post(address, form)
        #expect(answer.says("El procesador de pagos no responde."))
        #expect(try await world.shop.refunds(of: payment).isEmpty)
        #expect(try await AuditTrail(world.context).list(of: world.merchant.id, matching: "refund.created").isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C1, C2, C3 another merchant's are not there, and who only reads neither charges nor gives back`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let (invoice, payment) = try await charge(world, card: "pm_card_visa")
        let attempt = try #require(try await world.shop.payments.attempts(of: invoice.id, in: world.scope).first)
        let address = "/payments/\(payment.id)"
        let refund = address + "/refund/\(attempt.id)"

        let stranger = try await world.stranger()
        for page in [address, address + "/retry", refund] { try await stranger.get(page).expect(status: 404) }
        let fields = ["amount": "9.990", "left": "9990"]
        try await stranger.post(refund, fields).expect(status: 404)
        let reader = try await world.signedIn(as: .readOnly)
        try await reader.get(address).expect(status: 200)
        try await reader.get(refund).expect(status: 403)
        try await reader.post(refund, fields).expect(status: 403)
        try await reader.post(address + "/retry").expect(status: 403)

        #expect(try await world.shop.refunds(of: payment).isEmpty)
        let support = try await world.signedIn(as: .support)
        #expect(try await support.get(address).says("Reembolsar"))
    }
}

extension Shop {
    fileprivate func refunds(of payment: Payment) async throws -> [Refund] {
        try await Refunds(context).list(in: scope, payment: payment.id).elements
    }
}
