import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The warning before a method goes, and its going (S64–S67).
struct MethodDeletionController: Sendable {
    let portal: PortalMiddleware
    let methods: PaymentMethods
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/methods/:id/deletion", about: "payment_method", warn),
            portal.action("/methods/:id/deletion", about: "payment_method", delete),
        ]
    }

    func warn(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let (method, others) = try await find(context)
        let mayGo = mayGo(others, context)
        return MethodDeletionPage(
            frame: context.frame(.methods), words: context.words(method), isDefault: method.isDefault,
            consequences: mayGo
                ? try await consequences(of: method, others, context) : [context.say.lastMethodStays],
            action: mayGo ? context.paths.methodDeletion(method.id) : nil, back: context.paths.methods,
            token: context.token
        ).answer(context)
    }

    func delete(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let (method, others) = try await find(context)
        guard mayGo(others, context) else {
            throw BillingError.forbidden("last_method_stays", "The only payment method may not be removed here.")
        }
        let detached = try await methods.detach(method.id, of: context.id, in: context.scope)
        return try context.redirect(
            to: context.paths.methods,
            saying: Flash(.methodDeleted, context.words(method).title).adding(detached.attempts))
    }

    private func mayGo(_ others: [PaymentMethod], _ context: CustomerContext) -> Bool {
        !others.isEmpty || context.features.lastMethodMayBeRemoved
    }

    private func find(_ context: CustomerContext) async throws -> (PaymentMethod, others: [PaymentMethod]) {
        let id = PaymentMethod.ID(try context.parameter("id"))
        let method = try await methods.find(id, of: context.id, in: context.scope)
        return (method, try await methods.list(of: context.id, in: context.scope).filter { $0.id != id })
    }

    private func consequences(
        of method: PaymentMethod, _ others: [PaymentMethod], _ context: CustomerContext
    ) async throws -> [String] {
        guard let next = others.first else { return [context.say.deleteLeavesNone] }
        var sentences = method.isDefault ? [context.say.deletePromotes(context.words(next).title)] : []
        let bound = try await presenter.subscriptions.of(context.id, in: context.scope)
            .filter { $0.status.isCurrent && $0.defaultMethod == method.id }
        if !bound.isEmpty {
            let plans = try await presenter.catalog.plans(bound, in: context.scope, baseURL: presenter.baseURL)
            let names = bound.map(plans.name(of:)).joined(separator: ", ")
            sentences.append(context.say.deleteMovesSubscriptions(names))
        }
        let waiting = try await methods.waiting(for: method).map(\.amountRemaining)
        if let currency = waiting.first?.currency {
            let owed = try Money.sum(waiting.filter { $0.currency == currency }, in: currency)
            sentences.append(context.say.deleteCharges(context.reader.money(owed)))
        }
        return sentences
    }
}
