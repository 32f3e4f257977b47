import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// To the processor's page to add a method, and back (S62, W11). The return proves nothing: the processor is asked.
struct SetupController: Sendable {
    let portal: PortalMiddleware
    let methods: PaymentMethods
    let invoices: Invoices

    var routes: [PortalRoute] {
        [
            portal.action("/methods", about: "payment_method", start),
            portal.page("/methods/return/:id", about: "payment_method", isForViewers: false, finish),
        ]
    }

    func start(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let baseURL = portal.billing.baseURL
        let becomesDefault = form.isOn(WaysToPay.Field.becomesDefault.name)
        do {
            let address = try await methods.setupPage(
                becomesDefault: becomesDefault, baseURL: baseURL, context)
            return try context.redirect(to: address)
        } catch let error as BillingError where error.kind == .unavailable {
            return try context.redirect(to: context.paths.methods, saying: Flash(.processorIsDown))
        }
    }

    func finish(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let id = SetupIntent.ID(try context.parameter("id"))
        let setupIntent = try await methods.finishSetup(id, of: context.id, in: context.scope)
        let list = setupIntent.subscription.map(context.paths.subscriptionMethod) ?? context.paths.methods
        switch setupIntent.status {
        case .succeeded:
            guard let added = setupIntent.method,
                let method = try await methods.findIfAny(added, of: context.id, in: context.scope)
            else { return try context.redirect(to: list) }
            let flash = Flash(method.isDefault ? .methodAddedAsDefault : .methodAdded, context.words(method).title)
            // S40: what waited for a first method is charged to it by a job, in a moment.
            let charged = try await methods.aboutToPay(setupIntent)
            let next: String
            if let subscription = setupIntent.subscription {
                // For a subscription, "Actualizar" comes next (S49).
                next = context.paths.methodChange(subscription, to: method.id)
            } else {
                // While something is owed, the question whether the new one pays it.
                let debt = try await invoices.debt(of: context.id, in: context.scope)
                let isAsked = try charged.isEmpty && debt.offered(to: method) != nil
                next = isAsked ? context.paths.methodOffer(method.id) : list
            }
            return try context.redirect(to: next, saying: flash.confirming(charged.map(\.amountRemaining)))
        case .refused:
            var flash = Flash(.setupRefused)
            flash.declineCode = setupIntent.declineCode
            return try context.redirect(to: list, saying: flash)
        case .open, .canceled: return try context.redirect(to: list, saying: Flash(.setupLeft))
        }
    }
}

extension PaymentMethods {
    /// The address of the processor's page, for the kinds that this customer's configuration allows (S70).
    func setupPage(
        for subscription: Subscription.ID? = nil, becomesDefault: Bool = false, baseURL: String,
        _ context: CustomerContext
    ) async throws -> String {
        let paths = context.paths
        let kinds = PaymentMethod.Kind.allCases.filter(context.features.methodKinds.contains)
        return try await startSetup(
            of: context.id, in: context.scope, for: subscription, becomesDefault: becomesDefault, kinds: kinds,
            locale: context.say.code
        ) { baseURL + paths.setupIntent($0) }.url
    }
}
