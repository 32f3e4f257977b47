import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// The codes of a coupon: another one, and those that are switched off and on.
struct PromotionCodesController: Sendable {
    let console: ConsoleMiddleware

    private var coupons: Coupons { Coupons(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/coupons/:id/codes/new", .billingWrite, about: "promotion_code", ask),
            console.action("/coupons/:id/codes/new", .billingWrite, about: "promotion_code", create),
            console.action("/coupons/:id/codes/:code/off", .billingWrite, about: "promotion_code", switchOff),
            console.action("/coupons/:id/codes/:code/on", .billingWrite, about: "promotion_code", switchOn),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let coupon = try await coupons.recorded(try context.coupon, in: context.scope)
        guard coupon.deletedAt == nil else { return try context.redirect(to: context.paths.coupon(coupon.id)) }
        let id = PromotionCode.ID.new(at: context.now, using: console.billing.chance)
        return page(CodeForm(), id, of: coupon, FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let coupon = try await coupons.recorded(try context.coupon, in: context.scope)
        let address = context.paths.coupon(coupon.id)
        // Somebody ended it meanwhile: its page says so.
        guard coupon.deletedAt == nil else { return try context.redirect(to: address) }
        let typed = CodeForm(form)
        let id: PromotionCode.ID = form.madeUpID() ?? .new(at: context.now, using: console.billing.chance)
        var faults = FormFaults()
        let most = typed.limit.most("max_redemptions", context.reader, &faults)
        let end = typed.limit.end("expires", context, &faults)
        if faults.isEmpty {
            do {
                let code = try await coupons.createCode(
                    typed.wanted, for: coupon.id, id: id, expiresAt: end, maxRedemptions: most,
                    limits: .init(isForFirstTime: typed.isForFirstTime), in: context.scope, by: context.actor)
                return try context.redirect(to: address, saying: ConsoleFlash(.codeMade, code.code))
            } catch let error as BillingError {
                // Pressed twice: the other press made it.
                if let there = try? await coupons.code(id, in: context.scope), there.coupon == coupon.id {
                    return try context.redirect(to: address)
                }
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return page(typed, id, of: coupon, faults, context).answer(context, .unprocessableContent)
    }

    func switchOff(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isActive: false, .codeSwitchedOff, context)
    }

    func switchOn(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isActive: true, .codeSwitchedOn, context)
    }

    /// - Throws: `resource_missing` for the code of another coupon, too.
    private func set(
        isActive: Bool, _ flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let id = try context.coupon
        let code = try await coupons.code(PromotionCode.ID(try context.parameter("code")), in: context.scope)
        guard code.coupon == id else { throw BillingError.notFound("promotion_code", code.id.rawValue) }
        let address = context.paths.coupon(id)
        do {
            _ = try await coupons.setActive(isActive, code: code.id, in: context.scope, by: context.actor)
        } catch let error as BillingError where error.code == "resource_already_exists" {
            return try context.redirect(to: address, saying: ConsoleFlash(.codeNotSwitchedOn, code.code))
        }
        return try context.redirect(to: address, saying: ConsoleFlash(flash, code.code))
    }

    private func page(
        _ form: CodeForm, _ id: PromotionCode.ID, of coupon: Coupon, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.coupons), title: say.consoleNewCode,
            intro: say.consoleNewCodeIntro(context.reader.words(coupon)),
            fields: markup {
                input(.type(.hidden), .name("id"), .value(id.rawValue))
                form.fields(in: say, faults)
            },
            faults: faults, action: context.paths.newCode(of: coupon.id), submit: say.consoleCreateCode,
            back: context.paths.coupon(coupon.id), token: context.token)
    }
}
