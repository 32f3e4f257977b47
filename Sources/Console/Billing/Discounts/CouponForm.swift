import Billing
import Core
import HTML
import Localization
import Web

/// How much a coupon takes off, for how long, and who can still get it, as it was typed.
struct CouponForm: Sendable {
    static let nameLimit = 40
    static let months = 1...120
    static let percent = "percent"
    static let amount = "amount"

    var name = ""
    var kind = CouponForm.percent
    var value = ""
    var duration = CouponLasting.once.rawValue
    var months = ""
    var limit = TypedLimit()

    /// What a coupon is made of.
    struct Draft: Sendable {
        let reduction: Coupon.Reduction
        let duration: Coupon.Duration
        let maxRedemptions: Int?
        let redeemBy: Instant?
    }

    init() {}

    init(_ form: FormBody) {
        name = form.text("name")
        kind = form.text("kind")
        value = String(form.text("value").prefix(40))
        duration = form.text("duration")
        months = String(form.text("months").prefix(10))
        limit = TypedLimit(form, count: "max_redemptions", day: "redeem_by")
    }

    /// - Returns: nil with faults in the form.
    func draft(_ context: ConsoleContext, _ faults: inout FormFaults) -> Draft? {
        let say = context.say
        if name.isEmpty { faults.add("name", say.isRequired(say.nameLabel)) }
        let reduction = reduction(context, &faults)
        let duration = lasting(context.reader, &faults)
        let most = limit.most("max_redemptions", context.reader, &faults)
        let end = limit.end("redeem_by", context, &faults)
        guard let reduction, let duration, faults.isEmpty else { return nil }
        // Up to and with its last instant, as the dialect has it.
        return Draft(
            reduction: reduction, duration: duration, maxRedemptions: most, redeemBy: end.map { $0 - .seconds(1) })
    }

    private func reduction(_ context: ConsoleContext, _ faults: inout FormFaults) -> Coupon.Reduction? {
        let (say, reader, currency) = (context.say, context.reader, context.merchant.currency)
        switch kind {
        case Self.percent:
            if let rate = reader.percentage(typed: value), rate.millionths > 0 { return .percent(rate) }
            faults.add("value", say.consolePercentIsUnclear(say.percent("20")))
        case Self.amount:
            if let money = reader.amount(typed: value, in: currency), money.isPositive { return .amount(money) }
            faults.add("value", say.amountIsUnclear(PriceForm.example(reader, currency)))
        default: faults.add("kind", say.isUnknown(say.consoleCouponKind))
        }
        return nil
    }

    private func lasting(_ reader: Reader, _ faults: inout FormFaults) -> Coupon.Duration? {
        switch CouponLasting(rawValue: duration) {
        case .once: return .once
        case .forever: return .forever
        case .repeating:
            if let count = TypedLimit.number(months, in: Self.months) { return .repeating(months: count) }
            faults.add("months", reader.outside(Self.months))
        case nil: faults.add("duration", reader.say.isUnknown(reader.say.consoleCouponDuration))
        }
        return nil
    }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        try faults.add(error, of: [("name", "name", say.nameLabel, Self.nameLimit)], in: say)
    }
}
