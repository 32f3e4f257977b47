import Billing
import Core

extension Field {
    /// Ours: whom the invoices of a subscription are made out to.
    static let subscriptionBillingDetails = Field.object(
        "billing_details",
        [
            .text("name"), .text("phone"), .text("purchase_order"), .address,
            .object("tax_id", [Field("type", .token), Field("value", .text, required: true)]),
        ])
}

extension Parameters {
    /// Sent empty it takes them away: then the invoices are the customer's. What was not sent of them stays as it is.
    ///
    /// - Throws: `tax_id_invalid`.
    func assignBillingDetails(to details: inout CustomerDetails?) throws(BillingError) {
        if clears("billing_details") { return details = nil }
        guard let sent = object("billing_details") else { return }
        var made = details ?? CustomerDetails()
        sent.assign("name", to: &made.name)
        sent.assign("phone", to: &made.phone)
        sent.assign("purchase_order", to: &made.purchaseOrder)
        made.address = sent.address(onto: made.address)
        if sent.has("tax_id") { (made.taxID, made.taxKind) = (nil, nil) }
        try sent.object("tax_id")?.assignTaxID(to: &made, named: "billing_details[tax_id][value]")
        details = made
    }
}

extension Rendering {
    func ownDetails(_ it: CustomerDetails?) -> JSON {
        guard let it else { return nil }
        return [
            "address": address(it.address),
            "name": JSON(it.name),
            "phone": JSON(it.phone),
            "purchase_order": JSON(it.purchaseOrder),
            "tax_id": it.shownTaxID.map { number -> JSON in
                ["type": .text(it.taxKind?.stripeName ?? "unknown"), "value": .text(number)]
            } ?? nil,
        ]
    }
}
