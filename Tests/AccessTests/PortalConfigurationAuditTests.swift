import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `What the trail says of a portal configuration` {
    @Test func `K4 every part that differs is told, as it was and as it is, and no other`() async throws {
        let desk = try await SignInDesk.open(.sqlite)
        var before = try await desk.configurations.default(in: desk.scope)
        before.features = .init()
        var after = before
        after.features = Self.otherwise

        let changes = after.changes(from: before)

        // A feature that is added must be compared too.
        let parts = Set(Mirror(reflecting: after.features).children.compactMap(\.label))
        #expect(Set(changes.keys.filter { !$0.hasSuffix(".before") }) == parts)
        #expect(changes.count == 2 * parts.count && before.changes(from: before).isEmpty)
        #expect(changes["customerUpdate"] == "false" && changes["customerUpdate.before"] == "true")
        #expect(
            changes["customerFields.before"] == "address email name phone tax_id" && changes["methodKinds"] == "card")
        #expect(changes["paymentPlan"] == "days=15 instalments=3 interval=15 times=1")
        #expect(changes["paymentPlan.before"]?.isEmpty == true)
        #expect(changes["cancellationRefund"] == "unused_days window=14" && changes["partialPayment"] == "minimum=500")
        #expect(changes["subscriptionPause.before"] == "every 1 month, every 2 month, every 3 month")
        #expect(changes["subscriptionUpdate"] == "price; proration=none; waiting=; prod_1: price_1 1-1000000")

        after.name = "Socios"
        after.isActive = false
        #expect(after.changes(from: before)["name"] == "Socios" && after.changes(from: before)["active"] == "false")
    }

    /// Nothing of it as it is where nobody has said anything.
    private static var otherwise: PortalConfiguration.Features {
        var features = PortalConfiguration.Features()
        features.customerUpdate = false
        features.customerFields = [.name]
        features.invoiceHistory = false
        features.invoicesDownloadable = false
        features.paymentMethodUpdate = false
        features.methodKinds = [.card]
        features.lastMethodMayBeRemoved = false
        features.pendingPayments = false
        features.partialPayment = PartialPayment(minimum: 500)
        features.paymentPlan = PaymentPlanRules()
        features.bankInstalments = BankInstalments()
        features.subscriptions = false
        features.subscriptionCancel = false
        features.cancelEffect = .immediately
        features.cancellationReasons = false
        features.reasonOptions = [.other]
        features.retention = RetentionOffer(.init("coupon_1"))
        features.cancellationRefund = RefundRule(.unusedDays, windowDays: 14)
        features.subscriptionPause = nil
        features.subscriptionReturn = false
        features.subscriptionUpdate = PlanChoices([.price], among: [.init(.init("prod_1"), [.init("price_1")])])
        features.signIn = [.code]
        features.publicCancellation = .argentina
        return features
    }
}
