import Core
import Storage

/// The stored redemptions of coupons by single invoices and items.
package struct ChargeDiscountRows: Rows {
    package let tx: BillingTransaction

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Discount.ID], in scope: Scope) throws -> [ChargeRedemption] {
        guard !ids.isEmpty else { return [] }
        let rows = try query(
            """
            SELECT d.id AS discount_id, d.promotion_code_id, d.customer_id, d.invoice_id, d.invoice_item_id,
                d.created_at AS given_at, c.*
            FROM charge_discounts d
            JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id
            WHERE d.merchant_id = \(scope.merchant) AND d.livemode = \(scope.mode) AND d.id IN (\(list: ids))
            """)
        return try rows.map { row in
            ChargeRedemption(
                id: try row.id("discount_id"), coupon: try Coupon(row),
                promotionCode: try row.idIfAny("promotion_code_id"), customer: try row.id("customer_id"),
                invoice: try row.idIfAny("invoice_id"), item: try row.idIfAny("invoice_item_id"),
                createdAt: try row.instant("given_at"))
        }
    }

    func insert(_ it: ChargeDiscount, to place: ChargeDiscountPlace, at now: Instant) throws {
        let scope = place.customer.scope
        try execute(
            """
            INSERT INTO charge_discounts
                (merchant_id, id, livemode, customer_id, invoice_id, invoice_item_id, coupon_id, promotion_code_id,
                created_at)
            VALUES
                (\(scope.merchant), \(it.id), \(scope.mode), \(place.customer.id), \(place.invoice),
                \(place.item?.id), \(it.coupon), \(it.promotionCode), \(now))
            """)
    }

    func remove(_ id: Discount.ID, in scope: Scope) throws {
        try execute("DELETE FROM charge_discounts WHERE \(scope) AND id = \(id)")
    }

    /// Whether a charge of this customer was given one by a code for who has paid for nothing yet.
    func areOfFirstTime(of customer: Customer.ID, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT d.id FROM charge_discounts d
            JOIN promotion_codes p ON p.merchant_id = d.merchant_id AND p.id = d.promotion_code_id
            WHERE d.merchant_id = \(scope.merchant) AND d.livemode = \(scope.mode)
                AND d.customer_id = \(customer) AND p.first_time = 1
            LIMIT 1
            """) != nil
    }
}

extension DiscountRows {
    /// Whether a subscription of this customer was given one by a code for who has paid for nothing yet.
    func areOfFirstTime(of customer: Customer.ID, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT d.id FROM discounts d
            JOIN subscriptions s ON s.merchant_id = d.merchant_id AND s.id = d.subscription_id
            JOIN promotion_codes p ON p.merchant_id = d.merchant_id AND p.id = d.promotion_code_id
            WHERE d.merchant_id = \(scope.merchant) AND d.livemode = \(scope.mode) AND d.withdrawn_at IS NULL
                AND s.customer_id = \(customer) AND p.first_time = 1
            LIMIT 1
            """) != nil
    }
}

extension BillingTransaction {
    package var chargeDiscounts: ChargeDiscountRows { ChargeDiscountRows(tx: self) }
}
