import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The list of methods, and which of them is the default.
struct MethodsController: Sendable {
    let portal: PortalMiddleware
    let methods: PaymentMethods
    let presenter: SubscriptionPresenter
    let invoices: Invoices

    var routes: [PortalRoute] {
        [
            portal.page("/methods", about: "payment_method", list),
            portal.page("/methods/:id/default", about: "payment_method", choose),
            portal.action("/methods/:id/default", about: "payment_method", makeDefault),
            portal.action("/methods/order", about: "payment_method", reorder),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let stored = try await methods.list(of: context.id, in: context.scope)
        let mayChange = context.may(.changeMethods)
        let overrides = try await overriding(context)
        let debt = try await invoices.debt(of: context.id, in: context.scope)
        var page = MethodsPage(
            frame: context.frame(.methods), intro: try await intro(stored, overrides, context),
            methods: try stored.map { method in
                .init(
                    words: context.words(method), isDefault: method.isDefault,
                    refusal: context.refusal(of: method.id, in: debt),
                    makeDefault: mayChange && !method.isDefault
                        ? try makeDefault(method, debt, overrides, context) : nil,
                    delete: mayChange ? context.paths.methodDeletion(method.id) : nil)
            },
            adding: context.may(.addMethods) ? try await adding(stored, debt, context) : nil,
            fallback: mayChange && stored.count > 1 ? fallback(context) : nil, token: context.token)
        guard mayChange, stored.count > 1 else { return page.answer(context) }
        page.frame.script = .methodOrder
        page.ordering = MethodsPage.Ordering(stored.map(\.id), address: context.paths.methodOrder)
        return page.answer(context, script: page.frame.script)
    }

    /// Which of them is charged: the default, unless a subscription is charged to another one of its own.
    private func intro(
        _ stored: [PaymentMethod], _ overrides: [Subscription], _ context: CustomerContext
    ) async throws -> String {
        let apart = overrides.filter {
            $0.collectionMethod == .chargeAutomatically && $0.defaultMethod != stored.first?.id
        }
        guard !apart.isEmpty else { return context.say.methodsIntro }
        return context.say.methodsIntro(except: try await names(of: apart, context), apart.count)
    }

    private func names(of subscriptions: [Subscription], _ context: CustomerContext) async throws -> String {
        let plans = try await presenter.catalog.plans(subscriptions, in: context.scope, baseURL: presenter.baseURL)
        return subscriptions.map(plans.name(of:)).joined(separator: ", ")
    }

    func makeDefault(
        _ method: PaymentMethod, _ debt: Debt, _ overrides: [Subscription], _ context: CustomerContext
    ) throws -> MethodsPage.Way {
        if try debt.offered(to: method) != nil {
            return .asking(context.paths.methodOffer(method.id, wasThere: true))
        }
        let address = context.paths.methodDefault(method.id)
        return overrides.isEmpty ? .atOnce(address) : .asking(address)
    }

    /// What is paid with a method of its own, whatever the default is.
    func overriding(_ context: CustomerContext) async throws -> [Subscription] {
        try await presenter.subscriptions.of(context.id, in: context.scope)
            .filter { $0.status.isCurrent && $0.defaultMethod != nil }
    }

    func choose(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let method = try await find(context)
        let overrides = try await overriding(context)
        return MethodDefaultPage(
            frame: context.frame(.methods), words: context.words(method),
            plans: try await names(of: overrides, context), count: overrides.count,
            action: context.paths.methodDefault(method.id), back: context.paths.methods, token: context.token
        ).answer(context)
    }

    private func find(_ context: CustomerContext) async throws -> PaymentMethod {
        try await context.method("id", among: methods)
    }

    /// Who has none yet has nothing to choose: the first is the default. Who owes something is asked on the way back.
    private func adding(
        _ stored: [PaymentMethod], _ debt: Debt, _ context: CustomerContext
    ) async throws -> MethodsPage.Adding {
        let isFailing = debt.payable.contains {
            $0.standing == .refused && $0.refusal?.method == stored.first?.id
        }
        let advice =
            stored.isEmpty
            ? try MethodAdvice(debt, await presenter.subscriptions.of(context.id, in: context.scope), context) : nil
        return .init(
            address: context.paths.methods,
            label: stored.isEmpty ? context.say.addMethod : isFailing ? context.say.changeCard : context.say.addMethod,
            advice: advice?.sentence, offersDefault: !stored.isEmpty)
    }

    private func fallback(_ context: CustomerContext) -> FallbackCard? {
        guard context.merchant.dunning.offersFallback else { return nil }
        return FallbackCard(
            say: context.say, address: context.paths.fallback,
            agreedOn: context.customer.fallbackAgreedAt.map { context.reader.date($0) }, token: context.token)
    }

    /// Where no subscription has a method of its own the question is not asked, and nothing is there to clear.
    func makeDefault(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let method = try await find(context)
        let attempts = try await methods.makeDefault(
            method.id, of: context.id, in: context.scope, everywhere: form.isOn("everywhere"))
        return try context.redirect(
            to: context.paths.methods, saying: Flash(.nowDefault, context.words(method).title).adding(attempts))
    }
}
