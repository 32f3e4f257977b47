import Billing
import Core
import HTML
import Localization
import Web

/// Who subscribes, to what and to how many, and how that is to be paid, as it was typed.
struct SubscriptionForm: Sendable {
    static let quantities: ClosedRange<Int64> = 1...1_000_000
    static let byInvoice = "invoice"
    static let byMethod = "method"

    var customer = CustomerChoice()
    var price = ""
    var quantity = "1"
    var way = SubscriptionForm.byMethod

    init() {}

    init(_ form: FormBody) {
        customer = CustomerChoice(form)
        price = form.text("price")
        quantity = String(form.text("quantity").prefix(10))
        way = form.text("way")
    }

    /// - Returns: nil with faults in the form.
    mutating func order(
        _ context: ConsoleContext, _ selection: PlanSelection, _ faults: inout FormFaults
    ) async throws -> (Customer, SubscriptionOrder)? {
        let say = context.say
        let owner = try await customer.customer(context, &faults)
        let price = selection[self.price]
        if price == nil { faults.add("price", say.consoleChoosePlan) }
        let count = Self.count(quantity)
        if count == nil { faults.add("quantity", say.quantityFrom("1")) }
        if way != Self.byInvoice, way != Self.byMethod { faults.add("way", say.isUnknown(say.consoleCollection)) }
        guard let owner, let price, let count, faults.isEmpty else { return nil }
        var order = SubscriptionOrder(items: [.init(price: price.id, quantity: count)])
        if way == Self.byInvoice { order.collectionMethod = .sendInvoice }
        return (owner, order)
    }

    static func count(_ typed: String) -> Int64? {
        Int64(typed).flatMap { quantities.contains($0) ? $0 : nil }
    }

    @MarkupBuilder func fields(_ reader: Reader, _ selection: PlanSelection, _ faults: FormFaults) -> Markup {
        let say = reader.say
        customer.fields(reader, faults)
        SelectField(
            "price", label: say.planColumn, value: price, options: selection.options(reader), empty: say.chooseOne,
            error: faults["price"], .autofocus(if: faults.isFirst("price")))
        Field(
            "quantity", label: say.quantityLabel, value: quantity, error: faults["quantity"], .inputmode(.numeric),
            .autocomplete(.off), .maxlength(10), .autofocus(if: faults.isFirst("quantity")))
        Choices(
            "way", legend: say.consoleCollection, chosen: way,
            options: [
                .init(Self.byMethod, say.consoleByMethod, detail: say.consoleByMethodDetail),
                .init(Self.byInvoice, say.consoleByInvoice, detail: say.consoleByInvoiceDetail),
            ], error: faults["way"])
    }
}
