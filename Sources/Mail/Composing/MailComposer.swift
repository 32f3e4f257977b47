import Billing
import Core
import Localization

/// Everything at hand to write one letter: whose it is, whom it goes to, and the words of its reader.
struct MailComposer: Sendable {
    let billing: BillingContext
    let merchant: Merchant
    let customer: Customer
    let notification: CustomerNotification
    let reader: Reader

    var scope: Scope { notification.scope }
    var say: any Language { reader.say }
    /// Where the customer's portal begins.
    var portal: String { "\(billing.baseURL)/p/\(merchant.slug)" }

    /// - Returns: nil when what it was about is gone.
    func write() async throws -> ComposedLetter? {
        do {
            switch notification.kind {
            case .signIn: return try signIn()
            case .invoiceCreated, .paymentSucceeded, .paymentFailed, .actionRequired, .incompletePayment, .refunded:
                return try await aboutInvoice()
            case .missedPeriods: return try await aboutMissedPeriods()
            case .trialWillEnd, .subscriptionCanceled, .cancellationUndone, .subscriptionPaused, .subscriptionResumed:
                return try await aboutSubscription()
            case .methodAdded, .methodRemoved, .cardExpiring: return try await aboutMethod()
            case .emailChanged: return try written(EmailChangedLetter(newAddress: notification.subject))
            }
        } catch let error as BillingError where error.kind == .notFound {
            return nil
        }
    }

    /// The merchant's paper.
    func sheet(in say: any Language) throws -> Letterhead {
        Letterhead(
            merchant: merchant.name, color: try HexColor(merchant.brand.color),
            footer: [merchant.brand.address ?? ""].filter { !$0.isEmpty },
            portal: portal, say: say, isTest: scope.mode == .test)
    }

    func written(_ letter: some Letter) throws -> ComposedLetter {
        try sheet(in: say).write(letter, to: customer.details.name)
    }

    /// `Visa terminada en 4242`.
    func name(of method: PaymentMethod) -> String {
        let facts = method.facts
        switch facts.kind {
        case .card:
            return
                ([facts.brand.prefix(1).uppercased() + facts.brand.dropFirst()]
                + [facts.last4.map { say.endingIn($0) }].compactMap { $0 })
                .joined(separator: " ")
        case .bankDebit:
            return ([say.method(.bankDebit)] + [facts.last4.map { say.accountEndingIn($0) }].compactMap { $0 })
                .joined(separator: " ")
        case .transfer: return say.method(.transfer)
        }
    }

    /// How the next period of a subscription is paid for; without one, what the customer's default would pay.
    func next(of subscription: Subscription?) async throws -> NextPayment {
        let methods = PaymentMethods(billing)
        if let subscription { return try await methods.nextPayment(of: subscription) }
        return try await methods.list(of: customer.id, in: scope).first.map { .charged($0) } ?? .withoutMethod
    }

    /// What the next period of a subscription costs, taxes and discounts and all (M4).
    func price(of subscription: Subscription) async throws -> String {
        let forecast = try await Subscriptions(billing).forecast(of: subscription)
        return reader.money(try forecast ?? subscription.amount())
    }

    /// What a subscription is called: the names of its products.
    func plan(of subscription: Subscription) async throws -> String {
        if let description = subscription.description { return description }
        var names: [String] = []
        for item in subscription.items {
            names.append(try await Catalog(billing).product(item.price.product, in: scope).name)
        }
        return names.joined(separator: ", ")
    }
}
