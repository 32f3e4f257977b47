import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

extension Shop {
    fileprivate func give(_ customer: Customer, _ card: String) async throws {
        _ = try await methods.attach(.init(card), to: customer.id, in: scope)
    }
}

extension `Notices` {
    struct Act: Sendable, CustomTestStringConvertible {
        let kind: CustomerNotification.Kind
        var testDescription: String { kind.rawValue }
        let perform: @Sendable (Shop, Customer) async throws -> Void
    }

    /// One for each notice that the documentation lists.
    static let acts: [Act] = [
        Act(kind: .invoiceCreated) { shop, ana in
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(9_990).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        },
        Act(kind: .paymentSucceeded) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            _ = try await shop.subscribe(ana, to: 9_990)
        },
        Act(kind: .paymentFailed) { shop, ana in
            try await shop.give(ana, "pm_card_chargeCustomerFail")
            _ = try await shop.subscribe(ana, to: 9_990)
        },
        Act(kind: .actionRequired) { shop, ana in
            try await shop.give(ana, "pm_card_authenticationRequired")
            _ = try await shop.subscribe(ana, to: 9_990)
        },
        Act(kind: .incompletePayment) { shop, ana in _ = try await shop.subscribe(ana, to: 9_990) },
        Act(kind: .cardExpiring) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            try await shop.travel(to: "2034-12-01")
        },
        Act(kind: .trialWillEnd) { shop, ana in
            _ = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
            try await shop.travel(to: "2034-11-20")
        },
        Act(kind: .subscriptionCanceled) { shop, ana in
            let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
            _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        },
        Act(kind: .retentionOfferTaken) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            let subscription = try await shop.subscribe(ana, to: 9_990)
            let coupon = try await Coupons(shop.context).create(
                reduction: .percent(try Rate("50")), duration: .repeating(months: 3), in: shop.scope)
            let offer = RetentionOffer(coupon.id, holdout: 0)
            let retention = Retention(shop.context)
            let shown = try await retention.look(at: offer, for: subscription.id, of: ana.id, in: shop.scope)
            _ = try await retention.take(
                try #require(shown).assignment, of: offer, for: subscription.id, of: ana.id, in: shop.scope)
        },
        Act(kind: .changeRefused) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            let subscription = try await shop.subscribe(ana, to: 9_990)
            let bad = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
            _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)
            let change = SubscriptionChange(
                items: [.init(item: subscription.items[0].id, price: try await shop.price(14_990).id)],
                proration: .alwaysInvoice)
            let quote = try await shop.subscriptions.preview(
                change, of: subscription.id, of: ana.id, in: shop.scope
            ).quote
            _ = try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope)
        },
        Act(kind: .subscriptionPaused) { shop, ana in
            let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
            _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .indefinite)
        },
        Act(kind: .subscriptionResumed) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            let subscription = try await shop.subscribe(ana, to: 9_990)
            _ = try await shop.subscriptions.pause(
                subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)
            _ = try await shop.subscriptions.resume(subscription.id, in: shop.scope)
        },
        Act(kind: .refunded) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            _ = try await shop.subscribe(ana, to: 9_990)
            let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
            let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
            _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        },
        Act(kind: .methodAdded) { shop, ana in try await shop.give(ana, "pm_card_visa") },
        Act(kind: .methodRemoved) { shop, ana in
            try await shop.give(ana, "pm_card_visa")
            let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
            _ = try await shop.methods.detach(method.id, in: shop.scope)
        },
        Act(kind: .confirmEmail) { shop, ana in
            let sessions = PortalSessions(shop.context)
            let (_, url) = try await sessions.create(for: ana.id, in: shop.scope)
            let token = Secret(String(url.split(separator: "/").last ?? ""))
            let (browserSession, _) = try await sessions.open(token, of: shop.merchant.id)
            try await EmailChanges(shop.context).begin(
                to: "ana@example.org", by: browserSession, locale: ana.details.locale ?? "es", portal: "/p/tienda-sur")
        },
        Act(kind: .passwordChanged) { shop, ana in
            try await shop.passwords.set(Secret("tres tristes tigres"), by: try await shop.provedSession(of: ana))
        },
        Act(kind: .passwordRemoved) { shop, ana in
            let session = try await shop.provedSession(of: ana)
            try await shop.passwords.set(Secret("tres tristes tigres"), by: session)
            try await shop.passwords.remove(by: session)
        },
        Act(kind: .emailChanged) { shop, ana in
            _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.email = "ana@new.example" }
        },
    ]
}
