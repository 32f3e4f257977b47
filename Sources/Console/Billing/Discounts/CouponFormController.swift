import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// A coupon made of a form. Pressed twice, one is made.
struct CouponFormController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.page("/coupons/new", .billingWrite, about: "coupon", ask),
            console.action("/coupons/new", .billingWrite, about: "coupon", create),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = Coupon.ID.new(at: context.now, using: console.billing.chance)
        return page(CouponForm(), id, FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = CouponForm(form)
        let id: Coupon.ID = form.madeUpID() ?? .new(at: context.now, using: console.billing.chance)
        var faults = FormFaults()
        if let draft = typed.draft(context, &faults) {
            do {
                let coupon = try await Coupons(console.billing).create(
                    id: id, name: typed.name, reduction: draft.reduction, duration: draft.duration,
                    maxRedemptions: draft.maxRedemptions, redeemBy: draft.redeemBy, in: context.scope,
                    by: context.actor)
                return try context.redirect(to: context.paths.coupon(coupon.id), saying: ConsoleFlash(.couponMade))
            } catch let error as BillingError where error.code == "resource_already_exists" {
                // Pressed twice: the other press made it.
                return try context.redirect(to: context.paths.coupon(id))
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return page(typed, id, faults, context).answer(context, .unprocessableContent)
    }

    private func page(
        _ form: CouponForm, _ id: Coupon.ID, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.coupons), title: say.consoleNewCoupon, intro: say.consoleNewCouponIntro,
            fields: markup {
                input(.type(.hidden), .name("id"), .value(id.rawValue))
                form.fields(context, faults)
            },
            faults: faults, action: context.paths.newCoupon, submit: say.consoleCreateCoupon,
            back: context.paths.coupons, token: context.token)
    }
}

extension FormBody {
    /// The one that the form's page made up, so that pressing twice makes one thing.
    func madeUpID<Noun: Identified>() -> ID<Noun>? {
        let text = text("id")
        let isOurs =
            text.hasPrefix(Noun.idPrefix) && text.utf8.count <= 40
            && text.dropFirst(Noun.idPrefix.count).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isOurs ? ID<Noun>(text) : nil
    }
}
