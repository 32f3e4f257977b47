import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// Subscribes a customer to a plan; pressed twice, once.
struct NewSubscriptionController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.page("/subscriptions/new", .billingWrite, about: "subscription", ask),
            console.action("/subscriptions/new", .billingWrite, about: "subscription", create),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var form = SubscriptionForm()
        if let named = request.uri.queryParameters["customer"] {
            form.customer = CustomerChoice(
                try await Customers(console.billing).find(Customer.ID(String(named)), in: context.scope))
        }
        let id = Subscription.ID.new(at: context.now, using: console.billing.chance)
        let (selection, terms) = (try await PlanSelection(context), try await TermSelection(context))
        return page(form, selection, terms, id, FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        var typed = SubscriptionForm(form)
        let (selection, terms) = (try await PlanSelection(context), try await TermSelection(context))
        let id = Self.id(form) ?? .new(at: context.now, using: console.billing.chance)
        let address = context.paths.subscription(id)
        var faults = FormFaults()
        if let (customer, wanted) = try await typed.order(context, selection, terms, &faults) {
            var order = wanted
            order.id = id
            do {
                let made = try await Subscriptions(console.billing).create(
                    order, for: customer.id, in: context.scope, by: context.actor)
                let isWhole = made.status != .incomplete
                return try context.redirect(
                    to: address, saying: ConsoleFlash(isWhole ? .subscriptionMade : .subscriptionIncomplete))
            } catch let error as BillingError where error.code == "resource_already_exists" {
                // Pressed twice: the other press made it. Who came back to the page for another one is told that it is not made.
                let there = try await Subscriptions(console.billing).find(id, in: context.scope)
                let item = there.items.first
                let isIt =
                    there.customer == customer.id && item?.price.id.rawValue == typed.price
                    && item?.quantity == SubscriptionForm.count(typed.quantity)
                return try context.redirect(to: address, saying: isIt ? nil : ConsoleFlash(.subscriptionChanged))
            } catch let error as BillingError where error.parameter?.hasPrefix("discounts[") == true {
                let isOther = error.code == "currency_mismatch"
                faults.add("coupon", isOther ? context.say.consoleCouponOtherCurrency : context.say.consoleCouponNotNow)
            } catch let error as BillingError where error.code == "processor_not_configured" {
                faults.add("way", context.say.consoleNoProcessor)
            } catch let error as BillingError where [.invalid, .conflict].contains(error.kind) {
                faults.add(
                    "price",
                    error.code == "currency_mismatch"
                        ? context.say.consoleOtherCurrency : context.say.consoleNotAccepted(context.say.planColumn))
            }
        }
        return page(typed, selection, terms, id, faults, context).answer(context, .unprocessableContent)
    }

    /// The one that the form's page made up.
    private static func id(_ form: FormBody) -> Subscription.ID? {
        let text = form.text("id")
        let isOurs =
            text.hasPrefix(Subscription.idPrefix) && text.utf8.count <= 40
            && text.dropFirst(Subscription.idPrefix.count).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isOurs ? Subscription.ID(text) : nil
    }

    private func page(
        _ form: SubscriptionForm, _ selection: PlanSelection, _ terms: TermSelection, _ id: Subscription.ID,
        _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.subscriptions), title: say.consoleNewSubscription,
            intro: selection.prices.isEmpty ? say.consoleNoPlans : say.consoleNewSubscriptionIntro,
            fields: markup {
                input(.type(.hidden), .name("id"), .value(id.rawValue))
                form.fields(context.reader, selection, terms, faults)
            },
            faults: faults, action: context.paths.newSubscription, submit: say.consoleSubscribe,
            back: context.paths.subscriptions, token: context.token)
    }
}
