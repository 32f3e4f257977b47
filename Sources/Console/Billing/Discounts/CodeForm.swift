import Billing
import Core
import HTML
import Localization
import Web

/// What customers type to get a coupon, and who may, as it was typed.
struct CodeForm: Sendable {
    var code = ""
    var limit = TypedLimit()
    var isForFirstTime = false

    init() {}

    init(_ form: FormBody) {
        code = form.text("promotion_code")
        limit = TypedLimit(form, count: "max_redemptions", day: "expires")
        isForFirstTime = form.isOn("first_time")
    }

    /// Nil for one that is made up.
    var wanted: String? { code.isEmpty ? nil : code }

    /// What the domain refused of it.
    ///
    /// - Throws: the error itself where nobody who typed can do anything about it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        guard error.kind == .invalid, error.parameter == "code" else { throw error }
        let isTaken = error.code == "resource_already_exists"
        faults.add("promotion_code", isTaken ? say.consoleCodeTaken : say.consoleCodeIsUnclear)
    }

    @MarkupBuilder func fields(in say: any Language, _ faults: FormFaults) -> Markup {
        Field(
            "promotion_code", label: say.promotionCodeLabel, value: code, hint: say.consoleCouponCodeHint,
            error: faults["promotion_code"], isRequired: false, optionalMark: say.optional, .autocomplete(.off),
            .autocapitalize("characters"), .spellcheck(false), .maxlength(PromotionCodes.length),
            .autofocus(if: faults.isFirst("promotion_code")))
        limit.fields(
            count: "max_redemptions", day: "expires", dayHint: say.consoleCouponRedeemByHint, in: say, faults)
        CheckField(
            "first_time", label: say.consoleCodeFirstTime, detail: say.consoleCodeFirstTimeDetail,
            isChecked: isForFirstTime)
    }
}
