import Billing
import Core
import HTML
import Localization
import Web

/// Who subscribes, to what and to how many, with what discount and tax, and how that is to be paid, as it was typed.
struct SubscriptionForm: Sendable {
    static let quantities: ClosedRange<Int64> = 1...1_000_000
    static let byInvoice = "invoice"
    static let byMethod = "method"

    var customer = CustomerChoice()
    var price = ""
    var quantity = "1"
    var coupon = ""
    var tax = ""
    var way = SubscriptionForm.byMethod

    init() {}

    init(_ form: FormBody) {
        customer = CustomerChoice(form)
        price = form.text("price")
        quantity = String(form.text("quantity").prefix(10))
        coupon = form.text("coupon")
        tax = form.text("tax")
        way = form.text("way")
    }

    /// - Returns: nil with faults in the form.
    mutating func order(
        _ context: ConsoleContext, _ selection: PlanSelection, _ terms: TermSelection, _ faults: inout FormFaults
    ) async throws -> (Customer, SubscriptionOrder)? {
        let say = context.say
        let owner = try await customer.customer(context, &faults)
        let price = selection[self.price]
        if price == nil { faults.add("price", say.consoleChoosePlan) }
        let count = Self.count(quantity)
        if count == nil { faults.add("quantity", say.quantityFrom("1")) }
        let discount = terms.coupon(coupon)
        if discount == nil, !coupon.isEmpty { faults.add("coupon", say.consoleCouponNotNow) }
        let taxes = terms.taxes(tax)
        if taxes == nil { faults.add("tax", say.isUnknown(say.consoleTaxLabel)) }
        if way != Self.byInvoice, way != Self.byMethod { faults.add("way", say.isUnknown(say.consoleCollection)) }
        guard let owner, let price, let count, let taxes, faults.isEmpty else { return nil }
        var order = SubscriptionOrder(items: [.init(price: price.id, quantity: count)])
        if let discount { order.discounts = [.coupon(discount.id)] }
        order.taxRates = taxes
        if way == Self.byInvoice { order.collectionMethod = .sendInvoice }
        return (owner, order)
    }

    static func count(_ typed: String) -> Int64? {
        Int64(typed).flatMap { quantities.contains($0) ? $0 : nil }
    }

    /// What there is nothing of to choose from is not asked.
    @MarkupBuilder func fields(
        _ reader: Reader, _ selection: PlanSelection, _ terms: TermSelection, _ faults: FormFaults
    ) -> Markup {
        let say = reader.say
        customer.fields(reader, faults)
        SelectField(
            "price", label: say.planColumn, value: price, options: selection.options(reader), empty: say.chooseOne,
            error: faults["price"], .autofocus(if: faults.isFirst("price")))
        Field(
            "quantity", label: say.quantityLabel, value: quantity, error: faults["quantity"], .inputmode(.numeric),
            .autocomplete(.off), .maxlength(10), .autofocus(if: faults.isFirst("quantity")))
        if !terms.coupons.isEmpty || faults["coupon"] != nil {
            SelectField(
                "coupon", label: say.discountLabel, value: coupon, options: terms.discounts(reader),
                empty: say.consoleNoDiscount, error: faults["coupon"], isRequired: false,
                .autofocus(if: faults.isFirst("coupon")))
        }
        if !terms.rates.isEmpty || faults["tax"] != nil {
            SelectField(
                "tax", label: say.consoleTaxLabel, value: tax, options: terms.taxes(reader),
                empty: terms.usually(reader), error: faults["tax"], isRequired: false,
                .autofocus(if: faults.isFirst("tax")))
        }
        Choices(
            "way", legend: say.consoleCollection, chosen: way,
            options: [
                .init(Self.byMethod, say.consoleByMethod, detail: say.consoleByMethodDetail),
                .init(Self.byInvoice, say.consoleByInvoice, detail: say.consoleByInvoiceDetail),
            ], error: faults["way"])
    }
}
