extension Damage {
    static let discounts = [
        Damage(
            "two discounts in one place", "discounts_are_in_order",
            "DROP INDEX discounts_in_order", "UPDATE discounts SET position = 0"),
        Damage(
            "discounts that applied in another order than they were given", "discounts_apply_in_order",
            "DROP INDEX discounts_in_order", "UPDATE discounts SET position = 1 - position"),
        Damage(
            "a redemption that a refused order kept", "redemptions_are_counted",
            "UPDATE coupons SET times_redeemed = times_redeemed + 1"),
        Damage(
            "a code that was given and not counted", "redemptions_are_counted",
            "UPDATE promotion_codes SET times_redeemed = times_redeemed - 1"),
        Damage(
            "a refused order that kept its discounts", "refused_order_gave_back_its_discounts",
            "UPDATE subscriptions SET status = 'incomplete_expired'"),
        Damage(
            "a cancelled order that kept its discounts", "refused_order_gave_back_its_discounts",
            "UPDATE discounts SET withdrawn_at = NULL"),
        Damage(
            "a discount for one invoice on several", "discount_for_one_invoice_is_on_one",
            """
            UPDATE invoices SET discounts = (
                SELECT MAX(i.discounts) FROM invoices i
                WHERE i.merchant_id = invoices.merchant_id AND i.subscription_id = invoices.subscription_id)
            WHERE subscription_id IS NOT NULL
            """),
        Damage(
            "a discount for one invoice that is still there after it", "spent_discount_has_left",
            "UPDATE discounts SET ends_at = NULL"),
        Damage(
            "a coupon that a charge has and that nobody redeemed", "charge_discounts_are_redeemed",
            "DELETE FROM charge_discounts", "UPDATE coupons SET times_redeemed = 0"),
        Damage(
            "a redemption of a charge that does not have it", "charge_discounts_are_redeemed",
            "UPDATE invoices SET given_discounts = '[]'"),
        Damage(
            "a line with more discount than its invoice", "lines_bear_the_discounts",
            "UPDATE invoice_lines SET discount = discount + 1 WHERE discount > 0"),
    ]
}
