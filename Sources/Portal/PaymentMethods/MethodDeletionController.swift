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
        let method = try await context.method("id", among: methods)
        return (method, try await methods.list(of: context.id, in: context.scope).filter { $0.id != method.id })
    }

    private func consequences(
        of method: PaymentMethod, _ others: [PaymentMethod], _ context: CustomerContext
    ) async throws -> [String] {
        let charged = try await presenter.subscriptions.of(context.id, in: context.scope)
            .filter { $0.status.isCurrent && $0.collectionMethod == .chargeAutomatically }
        let plans = try await presenter.catalog.plans(charged, in: context.scope, baseURL: presenter.baseURL)
        func names(_ subscriptions: [Subscription]) -> String {
            subscriptions.map(plans.name(of:)).joined(separator: ", ")
        }
        let waiting = try await methods.waiting(for: method)
        let givenUp = try await givenUp(with: method, but: others.isEmpty ? [] : waiting.map(\.id), context)
        guard let next = others.first else {
            let left = charged.isEmpty ? nil : context.say.deleteLeavesWithout(names(charged))
            return [context.say.deleteLeavesNone, left].compactMap(\.self) + givenUp
        }
        var sentences = method.isDefault ? [context.say.deletePromotes(context.words(next).title)] : []
        let followers = charged.filter { $0.defaultMethod == nil }
        if method.isDefault, !followers.isEmpty { sentences.append(context.say.deletePassesOn(names(followers))) }
        let bound = charged.filter { $0.defaultMethod == method.id }
        if !bound.isEmpty { sentences.append(context.say.deleteMovesSubscriptions(names(bound))) }
        let amounts = waiting.map(\.amountRemaining)
        if let currency = amounts.first?.currency {
            let owed = try Money.sum(amounts.filter { $0.currency == currency }, in: currency)
            sentences.append(context.say.deleteCharges(context.reader.money(owed)))
        }
        return sentences + givenUp
    }

    /// What waits for the customer's bank to see them, and is charged to nothing once the method is gone.
    ///
    /// - Parameter passedOn: what is charged to the next one at once.
    private func givenUp(
        with method: PaymentMethod, but passedOn: [Invoice.ID], _ context: CustomerContext
    ) async throws -> [String] {
        let debt = try await Invoices(portal.billing).debt(of: context.id, in: context.scope)
        return debt.items.filter { owed in
            owed.standing == .toBeConfirmed && owed.latest?.method == method.id && !passedOn.contains(owed.invoice.id)
        }.map { owed in
            owed.isOfChange
                ? owed.endOfChange(in: context.reader)
                : context.say.deleteEndsPayment(context.reader.money(owed.latest?.money ?? owed.money))
        }
    }
}
