import Billing
import Core

extension SubscriptionChange {
    static let fields: [Field] = [
        .list(
            "items",
            of: .object([Field("id", .token), Field("price", .token), .integer("quantity"), .boolean("deleted")])),
        .choice("proration_behavior", ["create_prorations", "always_invoice", "none"]),
        Field("proration_date", .instant),
    ]

    /// - Returns: nil when nothing about the items was sent.
    init?(_ sent: Parameters) {
        guard let items = sent.objects("items"), !items.isEmpty else { return nil }
        self.init(
            items: items.map { item in
                Item(
                    item: item.id("id"), price: item.id("price"), quantity: item.integer("quantity"),
                    isRemoved: item.boolean("deleted") ?? false)
            }, proration: sent.value("proration_behavior") ?? .createProrations)
    }
}
