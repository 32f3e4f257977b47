import Billing
import Core
import HTML
import Localization
import Web

/// One coupon with its codes.
struct CouponPage: View {
    let frame: ConsoleFrame
    let coupon: Coupon
    let codes: [PromotionCode]
    let pager: ListPager
    let reader: Reader
    let paths: ConsolePaths
    let now: Instant
    let mayChange: Bool
    let token: String

    private var say: any Language { reader.say }
    private var isEnded: Bool { coupon.deletedAt != nil }

    var body: Markup {
        ConsolePageLayout(frame, title: coupon.title, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { coupon.title }
                    Badge(coupon.state(at: now), in: say)
                }
                if mayChange, !isEnded {
                    div(.class("actions")) {
                        LinkButton(say.consoleEndCoupon, to: paths.endOfCoupon(coupon.id), .danger)
                    }
                }
            }
            Card { DataList(facts, inARow: true) }
            Card(
                say.consoleCodes, id: "codes",
                action: markup {
                    if mayChange, !isEnded {
                        ActionLink(say.consoleNewCode, to: paths.newCode(of: coupon.id), icon: .plus)
                    }
                }, kind: .flush
            ) {
                if codes.isEmpty {
                    EmptyState(.plus, say.consoleNoCodes, text: isEnded ? nil : say.consoleNoCodesAdvice)
                } else {
                    table
                }
            }
            pager.links(say.consoleCodes, in: say)
            p { ActionLink(say.consoleSection(.coupons), to: paths.coupons, icon: .back) }
        }
    }

    private var facts: [DataList.Fact] {
        var facts = [
            DataList.Fact(say.discountLabel, reader.words(coupon)),
            .init(say.consoleCouponUses, reader.uses(coupon.timesRedeemed, of: coupon.maxRedemptions)),
        ]
        if let last = coupon.redeemBy { facts.append(.init(say.consoleCouponRedeemBy, reader.date(last))) }
        facts.append(.init(say.consoleCreated, reader.date(coupon.createdAt)))
        if let end = coupon.deletedAt { facts.append(.init(say.consoleCouponState(.ended), reader.date(end))) }
        facts.append(.init("ID") { HTML.code { coupon.id.rawValue } })
        return facts
    }

    private var table: DataTable {
        DataTable(
            say.consoleCodes,
            columns: [
                .init(say.promotionCodeLabel, .lead), .init(say.statusColumn),
                .init(say.consoleCouponUses, isNamedInCards: true),
                .init(say.consoleCouponRedeemBy, isNamedInCards: true), .init(say.consoleActions, .actions),
            ],
            rows: codes.map { code -> [Markup] in
                [
                    HTML.code { code.code }, Badge(code.state(at: now, of: coupon), in: say).body,
                    .text(reader.uses(code.timesRedeemed, of: code.maxRedemptions)),
                    .text(code.expiresAt.map { reader.shortDate($0 - .seconds(1)) } ?? "–"),
                    mayChange && !isEnded ? action(on: code) : .empty,
                ]
            })
    }

    private func action(on code: PromotionCode) -> Markup {
        let address = paths.code(code.id, of: coupon.id)
        return code.isActive
            ? PostButton(say.consoleSwitchCodeOff, to: address + "/off", token: token, .quiet, about: code.code).body
            : PostButton(say.consoleSwitchCodeOn, to: address + "/on", token: token, .quiet, about: code.code).body
    }
}
