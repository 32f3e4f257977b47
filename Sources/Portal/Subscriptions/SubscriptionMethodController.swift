import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Editar método de pago" of one subscription: choose, then confirm with "Actualizar" (S48, S49, S69).
struct SubscriptionMethodController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter
    let invoices: Invoices

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/method", about: "subscription", choose),
            portal.page("/subscriptions/:id/method/:method", about: "subscription", confirm),
            portal.action("/subscriptions/:id/method/:method", about: "subscription", update),
            portal.action("/subscriptions/:id/enrolment", about: "payment_method", startSetup),
        ]
    }

    func choose(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let (subscription, plans) = try await current(context)
        let charged = try await presenter.methods.nextPayment(of: subscription).method
        let stored = try await presenter.methods.list(of: context.id, in: context.scope)
        return MethodChoicePage(
            frame: context.frame(.subscriptions), plan: plans.name(of: subscription),
            choices: stored.map { method in
                .init(
                    words: context.words(method), isDefault: method.isDefault, isCharged: method.id == charged?.id,
                    address: context.paths.methodChange(subscription.id, to: method.id))
            },
            adding: context.may(.addMethods) ? context.paths.subscriptionSetup(subscription.id) : nil,
            back: context.paths.subscription(subscription.id), token: context.token
        ).answer(context)
    }

    func confirm(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let (subscription, plans) = try await current(context)
        let method = try await chosen(context)
        // A change that waits for its money is charged by its own button alone.
        let change = try await presenter.changeBeingPaid(of: subscription.id, context)?.invoice
        let waiting = try await invoices.open(of: context.id, in: context.scope).filter {
            $0.subscription == subscription.id && $0.collectionMethod == .chargeAutomatically && $0.id != change
        }
        let owed = try Money.sum(waiting.map(\.amountRemaining), in: subscription.currency)
        return MethodChangePage(
            frame: context.frame(.subscriptions), plan: plans.name(of: subscription), words: context.words(method),
            pending: owed.isPositive ? context.reader.money(owed) : nil,
            action: context.paths.methodChange(subscription.id, to: method.id),
            back: context.paths.subscriptionMethod(subscription.id), token: context.token
        ).answer(context)
    }

    func update(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let (subscription, _) = try await current(context)
        let method = try await chosen(context)
        // The default needs no override: the subscription then follows the star wherever it goes.
        let attempts = try await presenter.subscriptions.useMethod(
            method.isDefault ? nil : method.id, for: subscription.id, of: context.id, in: context.scope)
        // Who came here because a change was refused goes back to it.
        let refused = context.may(.changePlans) ? try await presenter.refusedChange(of: subscription.id, context) : nil
        let back = refused.flatMap { context.paths.again($0, of: subscription) }
        return try context.redirect(
            to: back ?? context.paths.subscription(subscription.id), saying: Flash(.methodUpdated).adding(attempts))
    }

    func startSetup(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let (subscription, _) = try await current(context)
        let methods = presenter.methods
        let address = try await methods.setupPage(for: subscription.id, baseURL: presenter.baseURL, context)
        return try context.redirect(to: address)
    }

    /// - Throws: `resource_missing` when it has ended, or is paid by hand: there is nothing that a method is charged for.
    private func current(_ context: CustomerContext) async throws -> (Subscription, Plans) {
        let found = try await presenter.find(context)
        guard found.0.status.isCurrent, found.0.collectionMethod == .chargeAutomatically else {
            throw BillingError.notFound("subscription", found.0.id.rawValue)
        }
        return found
    }

    private func chosen(_ context: CustomerContext) async throws -> PaymentMethod {
        try await context.method("method", among: presenter.methods)
    }
}
