import Billing
import Core

/// The purchase order number, where Stripe's clients put it: among the custom fields that invoices carry.
enum PurchaseOrderField {
    /// The one custom field that there is.
    static let name = InvoiceField.purchaseOrder
}

extension Field {
    /// What a customer's invoices carry, and are charged to.
    static let invoiceSettings = Field.object(
        "invoice_settings",
        [
            Field("default_payment_method", .token),
            .list(
                "custom_fields",
                of: .object([Field("name", .text, required: true), Field("value", .text, required: true)])),
        ])
}

extension Parameters {
    /// - Throws: `invalid` for any other custom field, `string_too_long`.
    func assignPurchaseOrder(to details: inout CustomerDetails) throws(BillingError) {
        let list = "invoice_settings[custom_fields]"
        guard let sent = object("invoice_settings")?.objects("custom_fields") else { return }
        guard sent.count <= 1 else {
            throw .invalid(list, "A customer has one custom field: '\(PurchaseOrderField.name)'.")
        }
        guard let field = sent.first else {
            details.purchaseOrder = nil
            return
        }
        guard field.text("name")?.lowercased() == PurchaseOrderField.name.lowercased() else {
            throw .invalid(
                "\(list)[0][name]", "The one custom field of a customer is called '\(PurchaseOrderField.name)'.")
        }
        details.purchaseOrder = try FreeText.line(
            field.text("value") ?? "", parameter: "\(list)[0][value]", limit: CustomerDetails.purchaseOrderLimit)
    }
}

extension Rendering {
    func customFields(of details: CustomerDetails) -> JSON {
        guard let order = details.purchaseOrder else { return nil }
        return [["name": .text(PurchaseOrderField.name), "value": .text(order)]]
    }
}
