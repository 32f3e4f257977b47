import Billing
import HTML
import Localization
import Web

extension CouponForm {
    @MarkupBuilder func fields(_ context: ConsoleContext, _ faults: FormFaults) -> Markup {
        let (say, reader, currency) = (context.say, context.reader, context.merchant.currency)
        Field(
            "name", label: say.nameLabel, value: name, hint: say.consoleCouponNameHint, error: faults["name"],
            .autocomplete(.off), .maxlength(Self.nameLimit), .autofocus(if: faults.isFirst("name")))
        Choices(
            "kind", legend: say.consoleCouponKind, chosen: kind,
            options: [
                .init(Self.percent, say.consoleCouponPercent),
                .init(Self.amount, say.consoleCouponAmount(currency.code.uppercased())),
            ], error: faults["kind"])
        Field(
            "value", label: say.consoleCouponValue, value: value,
            hint: say.consoleCouponValueHint(say.percent("20"), PriceForm.example(reader, currency)),
            error: faults["value"], .inputmode(.decimal), .autocomplete(.off), .maxlength(20),
            .autofocus(if: faults.isFirst("value")))
        SelectField(
            "duration", label: say.consoleCouponDuration, value: duration,
            options: CouponLasting.allCases.map { (value: $0.rawValue, label: say.consoleCouponLasts($0)) },
            error: faults["duration"], .autofocus(if: faults.isFirst("duration")))
        Field(
            "months", label: say.consoleCouponMonths, value: months, hint: say.consoleCouponMonthsHint,
            error: faults["months"], isRequired: false, optionalMark: say.optional, .inputmode(.numeric),
            .autocomplete(.off), .maxlength(3), .autofocus(if: faults.isFirst("months")))
        limit.fields(
            count: "max_redemptions", day: "redeem_by", dayHint: say.consoleCouponRedeemByHint, in: say, faults)
    }
}

extension TypedLimit {
    /// - Parameters:
    ///   - count: the name of the field for how often.
    ///   - day: the name of the field for until when.
    @MarkupBuilder func fields(
        count name: String, day dayName: String, dayHint: String, in say: any Language, _ faults: FormFaults
    ) -> Markup {
        Field(
            name, label: say.consoleCouponLimit, value: count, hint: say.consoleCouponLimitHint, error: faults[name],
            isRequired: false, optionalMark: say.optional, .inputmode(.numeric), .autocomplete(.off), .maxlength(7),
            .autofocus(if: faults.isFirst(name)))
        Field(
            dayName, label: say.consoleCouponRedeemBy, value: day, type: .date, hint: dayHint, error: faults[dayName],
            isRequired: false, optionalMark: say.optional, .autofocus(if: faults.isFirst(dayName)))
    }
}
