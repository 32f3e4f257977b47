import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// The discounts that a merchant gives: which there are, who can still get them, and their end.
struct CouponsController: Sendable {
    let console: ConsoleMiddleware

    private var coupons: Coupons { Coupons(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/coupons", .billingRead, about: "coupon", list),
            console.page("/coupons/:id", .billingRead, about: "coupon", show),
            console.page("/coupons/:id/end", .billingWrite, about: "coupon", confirmEnd),
            console.action("/coupons/:id/end", .billingWrite, about: "coupon", end),
        ] + CouponFormController(console: console).routes + PromotionCodesController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths) = (context.say, context.reader, context.paths)
        let query = try ListQuery(request, at: paths.coupons, filters: ["state"])
        let isEnded: Bool? =
            switch query["state"] {
            case "current": false
            case "ended": true
            default: nil
            }
        let page = try await coupons.record(in: context.scope, isEnded: isEnded, query.page)
        return ListPage(
            frame: context.frame(.coupons), title: say.consoleSection(.coupons), intro: say.consoleCouponsIntro,
            action: context.may(.billingWrite) ? (label: say.consoleNewCoupon, address: paths.newCoupon) : nil,
            search: SearchForm(
                say.searchInvoices, to: paths.coupons, submit: say.applySearch, isOpen: query.isNarrowed
            ) {
                SelectField(
                    "state", label: say.statusColumn, value: query["state"],
                    options: [
                        ("current", say.consoleCouponState(.current)), ("ended", say.consoleCouponState(.ended)),
                    ], empty: say.anyStatus, isRequired: false)
            },
            table: DataTable(
                say.consoleSection(.coupons),
                columns: [
                    .init(say.nameLabel, .lead), .init(say.discountLabel), .init(say.statusColumn),
                    .init(say.consoleCouponUses, isNamedInCards: true),
                    .init(say.consoleCreated, isNamedInCards: true),
                ],
                rows: page.elements.map { coupon -> [Markup] in
                    [
                        a(.href(paths.coupon(coupon.id))) { coupon.title },
                        .text(reader.words(coupon)), Badge(coupon.state(at: context.now), in: say).body,
                        .text(reader.uses(coupon.timesRedeemed, of: coupon.maxRedemptions)),
                        .text(reader.shortDate(coupon.createdAt)),
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: query.isNarrowed ? paths.coupons : nil,
            empty: .init(icon: .plus, title: say.consoleNoCoupons, text: say.consoleNoCouponsAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let coupon = try await find(context)
        let query = try ListQuery(request, at: context.paths.coupon(coupon.id))
        let codes = try await coupons.codes(in: context.scope, coupon: coupon.id, query.page)
        return CouponPage(
            frame: context.frame(.coupons), coupon: coupon, codes: codes.elements,
            pager: query.pager(codes) { $0.id.rawValue }, reader: context.reader, paths: context.paths,
            now: context.now, mayChange: context.may(.billingWrite), token: context.token
        ).answer(context)
    }

    func confirmEnd(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let coupon = try await find(context)
        let (say, paths) = (context.say, context.paths)
        guard coupon.deletedAt == nil else { return try context.redirect(to: paths.coupon(coupon.id)) }
        let count = context.reader.number(Int64(coupon.timesRedeemed))
        var sentences = [say.consoleEndCouponExplained]
        if coupon.timesRedeemed > 0 {
            sentences.append(say.consoleEndCouponHolders(count, isOne: coupon.timesRedeemed == 1))
        }
        return ConfirmationPage(
            frame: context.frame(.coupons), title: say.consoleEndCouponTitle(coupon.title),
            sentences: sentences + [say.consoleEndCouponIsFinal], action: paths.endOfCoupon(coupon.id),
            label: say.consoleEndCoupon, back: paths.coupon(coupon.id), token: context.token
        ).answer(context)
    }

    func end(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let coupon = try await find(context)
        if coupon.deletedAt == nil {
            do {
                try await coupons.delete(coupon.id, in: context.scope, by: context.actor)
            } catch let error as BillingError where error.kind == .notFound {
                // Pressed twice: the other press ended it.
            }
        }
        return try context.redirect(to: context.paths.coupon(coupon.id), saying: ConsoleFlash(.couponEnded))
    }

    private func find(_ context: ConsoleContext) async throws -> Coupon {
        try await coupons.recorded(try context.coupon, in: context.scope)
    }
}
