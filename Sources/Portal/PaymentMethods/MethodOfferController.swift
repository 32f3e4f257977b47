import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// A method was just added, or is to be the default, while something is owed: whether it pays that now, and everything from
/// today on. Nothing is charged unasked, and without the question a new one would only be stored.
struct MethodOfferController: Sendable {
    let portal: PortalMiddleware
    let methods: PaymentMethods
    let invoices: Invoices

    var routes: [PortalRoute] {
        [
            portal.page("/methods/:id/offer", about: "payment_method", ask),
            portal.action("/methods/:id/offer", about: "payment_method", adopt),
        ]
    }

    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let method = try await find(context)
        let debt = try await invoices.debt(of: context.id, in: context.scope)
        guard let money = try debt.offered(to: method) else {
            return try context.redirect(to: context.paths.methods)
        }
        let wasThere = request.uri.queryParameters["there"] != nil
        return MethodOfferPage(
            frame: context.frame(.methods), amount: context.reader.money(money), method: context.words(method).short,
            action: context.paths.methodOffer(method.id),
            fields: [
                .init(name: "amount", value: String(money.amount)), .init(name: "currency", value: money.currency.code),
            ] + (wasThere ? [.init(name: "there", value: "1")] : []),
            wasThere: wasThere, isDefault: method.isDefault, back: context.paths.methods, token: context.token
        ).answer(context)
    }

    func adopt(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let method = try await find(context)
        let question = context.paths.methodOffer(method.id, wasThere: !form.text("there").isEmpty)
        guard let money = form.money else { return try context.redirect(to: question) }
        do {
            let attempts = try await methods.adopt(method.id, of: context.id, in: context.scope, paying: money)
            return try context.redirect(
                to: context.paths.methods, saying: Flash(.nowDefault, context.words(method).title).adding(attempts))
        } catch let error as BillingError where error.code == "offer_outdated" {
            // Pressed again, once it has paid or does.
            let debt = try await invoices.debt(of: context.id, in: context.scope)
            guard try debt.offered(to: method) != nil else {
                return try context.redirect(
                    to: context.paths.methods, saying: Flash(.nowDefault, context.words(method).title))
            }
            return try context.redirect(to: question, saying: Flash(.offerOutdated))
        }
    }

    private func find(_ context: CustomerContext) async throws -> PaymentMethod {
        try await context.method("id", among: methods)
    }
}

extension Debt {
    /// What a method that was just added can pay at once; nil when nothing is owed, or it was tried for all of it.
    func offered(to method: PaymentMethod) throws -> Money? {
        let debt = unpromised
        let totals = try debt.totals()
        guard let money = totals.first, totals.count == 1, method.facts.kind != .transfer,
            !debt.payable.allSatisfy({ $0.latest?.method == method.id })
        else { return nil }
        return money
    }
}
