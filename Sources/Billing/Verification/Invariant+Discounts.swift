import Storage

extension Invariant {
    /// What coupons and codes gave, in which order, and how often.
    static let discounts = [
        Invariant(
            name: "discounts_are_in_order",
            violations: """
                SELECT merchant_id, subscription_id AS subject FROM discounts
                GROUP BY merchant_id, subscription_id
                HAVING MIN(position) <> 0 OR MAX(position) <> COUNT(*) - 1 OR COUNT(DISTINCT position) <> COUNT(*)
                """),
        // What waits again after its invoice became void may have lost its discounts since.
        Invariant(
            name: "discounts_apply_in_order",
            violations: """
                SELECT merchant_id, id AS subject, discounts FROM invoices
                WHERE discounts LIKE '%},{%' AND status <> 'void'
                """,
            judge: { tx, invoices in
                let taken = try invoices.map { try InvoiceDiscount.Stored.list($0.text("discounts")).map(\.discount) }
                guard !taken.isEmpty else { return [] }
                let given = try tx.invariants.discountPositions(
                    Array(Set(taken.joined())), merchants: Array(Set(try invoices.map { try $0.text("merchant_id") })))
                let positions = Dictionary(
                    try given.map { (try $0.text("merchant_id") + " " + $0.text("id"), try $0.int64("position")) },
                    uniquingKeysWith: { first, _ in first })
                return try zip(invoices, taken).filter { invoice, discounts in
                    let merchant = try invoice.text("merchant_id")
                    let order = discounts.compactMap { positions["\(merchant) \($0)"] }
                    return order.count != discounts.count || order != order.sorted()
                }.map(\.0)
            }),
        Invariant(
            name: "redemptions_are_counted",
            violations: """
                SELECT merchant_id, subject FROM (
                    SELECT c.merchant_id AS merchant_id, c.id AS subject FROM coupons c
                    LEFT JOIN \(redemptions) d ON d.merchant_id = c.merchant_id AND d.coupon_id = c.id
                    GROUP BY c.merchant_id, c.id, c.times_redeemed HAVING COUNT(d.id) <> c.times_redeemed
                    UNION ALL
                    SELECT p.merchant_id, p.id FROM promotion_codes p
                    LEFT JOIN \(redemptions) d ON d.merchant_id = p.merchant_id AND d.promotion_code_id = p.id
                    GROUP BY p.merchant_id, p.id, p.times_redeemed HAVING COUNT(d.id) <> p.times_redeemed) miscounted
                """),
        Invariant(
            name: "refused_order_gave_back_its_discounts",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                JOIN discounts d ON d.merchant_id = s.merchant_id AND d.subscription_id = s.id
                WHERE d.withdrawn_at IS NULL AND \(neverBegan)
                """),
        Invariant(
            name: "discount_for_one_invoice_is_on_one",
            violations: """
                SELECT d.merchant_id, d.id AS subject FROM discounts d
                JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id AND c.duration = 'once'
                JOIN invoices i ON i.merchant_id = d.merchant_id AND i.subscription_id = d.subscription_id
                    AND i.status <> 'void' AND i.discounts LIKE '%"' || d.id || '"%'
                GROUP BY d.merchant_id, d.id HAVING COUNT(*) > 1
                """),
        Invariant(
            name: "spent_discount_has_left",
            violations: """
                SELECT d.merchant_id, d.id AS subject FROM discounts d
                JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id AND c.duration = 'once'
                WHERE d.ends_at IS NULL AND EXISTS (
                    SELECT 1 FROM invoices i
                    WHERE i.merchant_id = d.merchant_id AND i.subscription_id = d.subscription_id
                        AND i.discounts LIKE '%"' || d.id || '"%')
                """),
        Invariant(
            name: "charge_discounts_are_redeemed",
            violations: """
                SELECT merchant_id, subject FROM (
                    SELECT d.merchant_id AS merchant_id, d.id AS subject FROM charge_discounts d
                    WHERE NOT EXISTS (
                            SELECT 1 FROM invoices i
                            WHERE i.merchant_id = d.merchant_id AND i.id = d.invoice_id
                                AND i.customer_id = d.customer_id AND i.given_discounts LIKE '%"' || d.id || '"%')
                        AND NOT EXISTS (
                            SELECT 1 FROM invoice_items t
                            WHERE t.merchant_id = d.merchant_id AND t.id = d.invoice_item_id
                                AND t.customer_id = d.customer_id AND t.given_discounts LIKE '%"' || d.id || '"%')
                    UNION ALL
                    SELECT i.merchant_id, i.id FROM invoices i
                    WHERE i.given_discounts <> '[]' AND NOT EXISTS (
                        SELECT 1 FROM charge_discounts d
                        WHERE d.merchant_id = i.merchant_id AND d.invoice_id = i.id)
                    UNION ALL
                    SELECT t.merchant_id, t.id FROM invoice_items t
                    WHERE t.given_discounts <> '[]' AND NOT EXISTS (
                        SELECT 1 FROM charge_discounts d
                        WHERE d.merchant_id = t.merchant_id AND d.invoice_item_id = t.id)) AS unredeemed
                """),
        Invariant(
            name: "lines_bear_the_discounts",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                JOIN invoice_lines l ON l.merchant_id = i.merchant_id AND l.invoice_id = i.id
                GROUP BY i.merchant_id, i.id, i.discount HAVING SUM(l.discount) <> i.discount
                """),
    ]

    /// What has been given and not gone back, to subscriptions, invoices and items.
    private static let redemptions: SQL = """
        (SELECT merchant_id, id, coupon_id, promotion_code_id FROM discounts WHERE withdrawn_at IS NULL
        UNION ALL
        SELECT merchant_id, id, coupon_id, promotion_code_id FROM charge_discounts)
        """
}
