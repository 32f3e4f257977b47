import Billing
import Core
import Storage
import TestSupport
import Testing

/// M6: `verify` finds what should not be. Each case plants one corruption in a healthy shop.
@Suite struct `Verification of what is stored` {
    struct Corruption: Sendable, CustomTestStringConvertible {
        let invariant: String
        let plant: [SQL]
        var testDescription: String { invariant }
    }

    private static let visit: SQL = """
        INSERT INTO visits
            (merchant_id, id, livemode, customer_id, configuration_id, origin, browser, token_hash, created_at, last_seen_at)
        SELECT c.merchant_id, 'vis_planted', c.livemode, c.id, p.id, 'sign_in', '', 'planted', 0, 0
        FROM customers c
        JOIN portal_configurations p ON p.merchant_id = c.merchant_id AND p.livemode = c.livemode AND p.is_default = 1
        LIMIT 1
        """

    private static let waitingChange: SQL = """
        INSERT INTO pending_changes (merchant_id, subscription_id, items, requested_at)
        SELECT merchant_id, id, '{}', created_at FROM subscriptions
        """

    static let corruptions = [
        Corruption(
            invariant: "postings_sum_to_zero",
            plant: ["UPDATE postings SET amount = amount + 1 WHERE account = 'revenue'"]),
        Corruption(
            invariant: "receivable_is_what_open_invoices_owe",
            plant: ["DELETE FROM postings WHERE account = 'cash' OR (account = 'receivable' AND amount < 0)"]),
        Corruption(
            invariant: "cash_is_what_attempts_brought",
            plant: ["UPDATE payment_attempts SET amount = amount * 2 WHERE state = 'succeeded'"]),
        Corruption(invariant: "totals_equal_lines", plant: ["UPDATE invoice_lines SET amount = amount - 1"]),
        Corruption(invariant: "totals_add_up", plant: ["UPDATE invoices SET amount_due = amount_due + 5"]),
        Corruption(
            invariant: "totals_add_up",
            plant: ["UPDATE invoices SET status = 'open', paid_at = NULL WHERE amount_paid > 0"]),
        Corruption(invariant: "numbers_have_no_gaps", plant: ["UPDATE number_series SET last = last + 1"]),
        Corruption(
            invariant: "one_invoice_per_period",
            plant: [
                "DROP INDEX invoices_one_per_period",
                "UPDATE invoices SET period_index = 0 WHERE subscription_id IS NOT NULL",
            ]),
        Corruption(
            invariant: "periods_touch",
            plant: ["UPDATE invoices SET period_start_at = period_start_at + 1 WHERE period_index = 1"]),
        Corruption(
            invariant: "no_two_open_attempts",
            plant: [
                "DROP INDEX payment_attempts_one_open",
                "UPDATE payment_attempts SET state = 'unknown', settled_at = NULL WHERE state = 'failed'",
            ]),
        Corruption(
            invariant: "paid_invoice_has_its_payment",
            plant: [
                "UPDATE payment_attempts SET state = 'failed' WHERE state = 'succeeded'"
            ]),
        Corruption(
            invariant: "settled_attempt_has_its_payment",
            plant: ["UPDATE payments SET status = 'canceled' WHERE status = 'succeeded'"]),
        Corruption(
            invariant: "refunds_stay_within_captures",
            plant: [
                """
                INSERT INTO refunds
                    (merchant_id, id, livemode, customer_id, payment_id, attempt_id, invoice_id, amount, currency, state,
                    metadata, created_at)
                SELECT merchant_id, 're_planted', livemode, customer_id, payment_id, id, invoice_id, amount + 1, currency,
                    'pending', '{}', created_at
                FROM payment_attempts WHERE id = (SELECT MIN(id) FROM payment_attempts WHERE state = 'succeeded')
                """
            ]),
        Corruption(
            invariant: "overpayment_is_credit",
            plant: ["UPDATE payment_attempts SET overpaid_at = settled_at WHERE state = 'succeeded'"]),
        Corruption(
            invariant: "paid_is_what_charges_paid",
            plant: ["UPDATE invoices SET amount_due = 9991, amount_paid = 9991 WHERE amount_paid = 9990"]),
        Corruption(
            invariant: "refund_is_of_its_charge",
            plant: [
                """
                INSERT INTO refunds
                    (merchant_id, id, livemode, customer_id, payment_id, attempt_id, invoice_id, amount, currency, state,
                    metadata, created_at)
                SELECT merchant_id, 're_planted', livemode, customer_id, payment_id,
                    (SELECT MAX(id) FROM payment_attempts WHERE state = 'succeeded'), invoice_id, 1, currency, 'failed',
                    '{}', created_at
                FROM payment_attempts WHERE id = (SELECT MIN(id) FROM payment_attempts WHERE state = 'succeeded')
                """
            ]),
        Corruption(
            invariant: "refunded_overpayment_took_its_credit",
            plant: [
                "UPDATE payment_attempts SET overpaid_at = settled_at WHERE state = 'succeeded'",
                """
                INSERT INTO refunds
                    (merchant_id, id, livemode, customer_id, payment_id, attempt_id, invoice_id, amount, currency, state,
                    metadata, created_at)
                SELECT merchant_id, 're_planted', livemode, customer_id, payment_id, id, invoice_id, 1, currency,
                    'pending', '{}', created_at
                FROM payment_attempts WHERE id = (SELECT MIN(id) FROM payment_attempts WHERE state = 'succeeded')
                """,
            ]),
        Corruption(
            invariant: "nothing_is_given_back_twice",
            plant: [
                """
                INSERT INTO change_credits
                    (merchant_id, id, livemode, subscription_id, invoice_id, amount, created_at)
                SELECT merchant_id, 'chc_planted', livemode, subscription_id, id, amount_paid + 1, created_at
                FROM invoices WHERE id = (SELECT MIN(id) FROM invoices WHERE amount_paid > 0)
                """
            ]),
        Corruption(
            invariant: "credited_tax_is_of_its_note",
            plant: ["UPDATE postings SET account = 'tax' WHERE account = 'revenue'"]),
        Corruption(
            invariant: "closed_invoice_asks_for_no_payment",
            plant: ["UPDATE payments SET status = 'requires_payment_method' WHERE status = 'succeeded'"]),
        Corruption(
            invariant: "new_method_is_tried_once",
            plant: ["UPDATE payment_attempts SET origin = 'new_method' WHERE state = 'failed'"]),
        Corruption(
            invariant: "open_attempt_is_looked_after",
            plant: [
                """
                UPDATE payment_attempts SET state = 'unknown', settled_at = NULL
                WHERE id = (SELECT MIN(id) FROM payment_attempts WHERE state = 'failed')
                """
            ]),
        Corruption(
            invariant: "one_default_method",
            plant: ["UPDATE payment_methods SET position = position + 1 WHERE customer_id IS NOT NULL"]),
        Corruption(
            invariant: "balance_is_what_postings_say",
            plant: ["UPDATE customers SET balance = balance - 700 WHERE balance <> 0"]),
        Corruption(
            invariant: "renewing_subscription_has_its_job", plant: ["DELETE FROM jobs WHERE kind = 'subscription'"]),
        Corruption(
            invariant: "ended_subscription_is_not_billed",
            plant: ["UPDATE subscriptions SET ended_at = 1, status = 'canceled'"]),
        Corruption(
            invariant: "closed_ranges_are_as_they_were",
            plant: ["UPDATE events SET snapshot = '{\"id\":1}' WHERE id = (SELECT MIN(id) FROM events)"]),
        Corruption(invariant: "subscription_belongs_to_its_items", plant: ["DELETE FROM subscription_items"]),
        Corruption(
            invariant: "money_came_through_an_account",
            plant: ["UPDATE payment_attempts SET livemode = 1 WHERE state = 'succeeded'"]),
        Corruption(invariant: "access_ends_with_its_cause", plant: [visit, "UPDATE customers SET deleted_at = 1"]),
        Corruption(
            invariant: "access_ends_with_its_cause",
            plant: [visit, "UPDATE portal_configurations SET active = 0 WHERE livemode = 0"]),
        Corruption(
            invariant: "access_ends_with_its_cause", plant: [visit, "UPDATE merchants SET portal_enabled = 0"]),
        Corruption(
            invariant: "late_subscription_owes",
            plant: ["UPDATE subscriptions SET status = 'past_due' WHERE status = 'active'"]),
        Corruption(
            invariant: "active_subscription_is_not_behind",
            plant: ["UPDATE subscriptions SET status = 'active' WHERE status = 'past_due'"]),
        Corruption(
            invariant: "sent_invoice_is_looked_after",
            plant: [
                "UPDATE invoices SET collection_method = 'send_invoice' WHERE status = 'open'",
                "UPDATE subscriptions SET status = 'active' WHERE status = 'past_due'",
                "DELETE FROM jobs WHERE kind = 'invoice'",
            ]),
        Corruption(
            invariant: "ended_subscription_leaves_nothing_waiting",
            plant: [waitingChange, "UPDATE subscriptions SET status = 'canceled'"]),
        Corruption(
            invariant: "waiting_change_stops_no_renewal",
            plant: [waitingChange, "UPDATE jobs SET quarantined_at = 1 WHERE kind = 'subscription'"]),
        Corruption(
            invariant: "nobody_is_charged_before_the_comparison",
            plant: ["INSERT INTO restorations (restored_at, compare_since) VALUES (0, 0)"]),
        Corruption(
            invariant: "discounts_are_in_order",
            plant: ["DROP INDEX discounts_in_order", "UPDATE discounts SET position = 0"]),
        Corruption(
            invariant: "redemptions_are_counted", plant: ["UPDATE coupons SET times_redeemed = times_redeemed + 1"]),
        Corruption(
            invariant: "redemptions_are_counted",
            plant: ["UPDATE promotion_codes SET times_redeemed = times_redeemed - 1"]),
        Corruption(
            invariant: "refused_order_gave_back_its_discounts",
            plant: ["UPDATE subscriptions SET status = 'incomplete_expired'"]),
        Corruption(
            invariant: "discount_for_one_invoice_is_on_one",
            plant: [
                """
                UPDATE invoices SET discounts = (
                    SELECT MAX(i.discounts) FROM invoices i
                    WHERE i.merchant_id = invoices.merchant_id AND i.subscription_id = invoices.subscription_id)
                """
            ]),
        Corruption(
            invariant: "lines_bear_the_discounts",
            plant: ["UPDATE invoice_lines SET discount = discount + 1 WHERE discount > 0"]),
        Corruption(invariant: "lines_bear_the_taxes", plant: ["UPDATE invoice_lines SET taxes = '[]'"]),
        Corruption(invariant: "lines_bear_the_taxes", plant: ["UPDATE invoices SET tax = tax + 1 WHERE tax <> 0"]),
        Corruption(invariant: "customer_has_one_currency", plant: ["UPDATE customers SET currency = 'usd'"]),
        Corruption(
            invariant: "customer_has_one_currency", plant: ["UPDATE customers SET currency = NULL WHERE balance <> 0"]),
        Corruption(
            invariant: "standing_has_its_day", plant: ["UPDATE invoices SET paid_at = NULL WHERE status = 'paid'"]),
    ]

    @Test(arguments: Engine.available, corruptions)
    func `M6 each planted corruption is found by its name`(engine: Engine, corruption: Corruption) async throws {
        let shop = try await busyShop(engine)
        #expect(try await shop.verify() == [])

        try await shop.context.database.write { db in
            for statement in corruption.plant { try db.execute(statement) }
        }

        #expect(try await shop.verify().map(\.invariant).contains(corruption.invariant))
    }

    @Test func `every invariant has a corruption that breaks it`() {
        #expect(Set(Self.corruptions.map(\.invariant)) == Set(Verification.names))
    }

    /// One customer who pays, one who cannot, one with credit, one with taxes and two discounts, one of them by a code.
    private func busyShop(_ engine: Engine) async throws -> Shop {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(beto, to: 4_990, trialDays: 5)
        let carla = try await shop.customers.create(CustomerDetails(name: "Carla"), in: shop.scope, balance: -30_000)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: carla.id, in: shop.scope)
        _ = try await shop.subscribe(carla, to: 2_000)
        let coupons = Coupons(shop.context)
        let once = try await coupons.create(reduction: .amount(Money(700, .clp)), in: shop.scope)
        let half = try await coupons.create(
            reduction: .percent(try Rate("50")), duration: .forever, in: shop.scope)
        let code = try await coupons.createCode("SOL", for: half.id, in: shop.scope)
        var order = try await shop.order(9_990)
        order.taxRates = [try await shop.taxRate("IVA", "19", isInclusive: true).id]
        order.discounts = [.coupon(once.id), .promotionCode(code.id)]
        _ = try await shop.place(order, for: try await shop.customer("Dora"))
        try await shop.travel(to: "2026-03-05")
        try await Digests(shop.context).close()
        return shop
    }
}
