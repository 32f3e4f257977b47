import Storage

extension Damage {
    private static let visit: SQL = """
        INSERT INTO visits
            (merchant_id, id, livemode, customer_id, configuration_id, origin, browser, token_hash, created_at, last_seen_at)
        SELECT c.merchant_id, 'vis_planted', c.livemode, c.id, p.id, 'sign_in', '', 'planted', 0, 0
        FROM customers c
        JOIN portal_configurations p ON p.merchant_id = c.merchant_id AND p.livemode = c.livemode AND p.is_default = 1
        LIMIT 1
        """

    static let access = [
        Damage(
            "live money that came through the sandbox", "money_came_through_an_account",
            "UPDATE payment_attempts SET livemode = 1 WHERE state = 'succeeded'"),
        Damage(
            "a charge that names another customer than its invoice", "one_document_has_one_customer",
            "UPDATE payment_attempts SET customer_id = (SELECT MAX(id) FROM customers) WHERE id = \(firstCharge)"),
        Damage(
            "a live payment of an invoice in test mode", "one_document_has_one_customer",
            "UPDATE payments SET livemode = 1"),
        Damage(
            "a visit of a deleted customer", "access_ends_with_its_cause", visit, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "a visit through a configuration that was switched off", "access_ends_with_its_cause", visit,
            "UPDATE portal_configurations SET active = 0 WHERE livemode = 0"),
        Damage(
            "a visit to a portal that was switched off", "access_ends_with_its_cause", visit,
            "UPDATE merchants SET portal_enabled = 0"),
        Damage(
            "an address that a deleted customer may still prove", "access_ends_with_its_cause",
            """
            INSERT INTO email_changes
                (merchant_id, id, livemode, customer_id, email, email_folded, link_hash, created_at, expires_at)
            SELECT merchant_id, 'emc_planted', livemode, id, 'a@b.example', 'a@b.example', 'planted', 0, 1
            FROM customers LIMIT 1
            """, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "copies of a deleted customer's invoices", "access_ends_with_its_cause",
            """
            INSERT INTO invoice_copies
                (merchant_id, id, livemode, customer_id, email, email_folded, link_hash, stop_hash, created_at, expires_at)
            SELECT merchant_id, 'icp_planted', livemode, id, 'a@b.example', 'a@b.example', 'planted', 'planted', 0, 1
            FROM customers LIMIT 1
            """, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "a link of a deleted customer that still leads somewhere", "access_ends_with_its_cause",
            """
            INSERT INTO recovery_links
                (merchant_id, id, livemode, customer_id, purpose, token_hash, uses, created_at, expires_at)
            SELECT merchant_id, 'rcl_planted', livemode, id, 'method', 'planted', 0, 0, 1 FROM customers LIMIT 1
            """, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "an address of a deleted customer that still leads somewhere", "access_ends_with_its_cause",
            """
            INSERT INTO customer_addresses (merchant_id, id, livemode, customer_id, token_hash, created_at)
            SELECT merchant_id, 'cad_planted', livemode, id, 'planted', 0 FROM customers LIMIT 1
            """, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "a file of papers of a deleted customer", "access_ends_with_its_cause",
            """
            INSERT INTO exports
                (merchant_id, id, livemode, customer_id, year, format, locale, state, done, total, size, generation,
                failures, created_at, expires_at)
            SELECT merchant_id, 'exp_planted', livemode, id, 0, 'zip', 'es', 'ready', 1, 1, 1, 1, 0, 0, 1
            FROM customers LIMIT 1
            """, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "a wish of a deleted customer that still waits", "access_ends_with_its_cause",
            """
            INSERT INTO deletion_requests (merchant_id, id, livemode, customer_id, created_at)
            SELECT merchant_id, 'dlr_planted', livemode, id, 0 FROM customers LIMIT 1
            """, "UPDATE customers SET deleted_at = 1"),
        Damage(
            "a request that waits for the merchant for ever", "waiting_request_has_its_day",
            """
            INSERT INTO cancellation_requests
                (merchant_id, id, livemode, number, kind, preset, state, name, email, email_folded, what, locale, client,
                network, link_hash, letter_state, letter_at, subscription_ids, created_at, expires_at, proved_at)
            SELECT merchant_id, 'crq_planted', livemode, 'B-1', 'cancel', 'eu', 'waiting_for_merchant', '', '', '', '',
                'es', '', '', 'planted', 'sent', 0, '', 0, 1, 0
            FROM customers LIMIT 1
            """),
        Damage(
            "a password of an address that nobody has", "access_ends_with_its_cause",
            """
            INSERT INTO passwords (merchant_id, livemode, email_folded, hash, set_at)
            SELECT merchant_id, livemode, 'nobody@b.example', 'planted', 0 FROM customers LIMIT 1
            """),
        Damage(
            "people of a merchant who have no owner", "merchant_with_people_has_an_owner",
            """
            INSERT INTO people (id, email, email_folded, name, created_at)
            VALUES ('usr_planted', 'a@b.example', 'a@b.example', 'Ana', 0)
            """,
            """
            INSERT INTO memberships (merchant_id, person_id, role, created_at)
            SELECT id, 'usr_planted', 'support', 0 FROM merchants LIMIT 1
            """),
    ]
}
