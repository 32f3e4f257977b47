CREATE TABLE api_keys (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    hint TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (merchant_id, id)
);

CREATE TABLE audit_entries (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    number BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT,
    actor_name TEXT,
    action TEXT NOT NULL,
    subject_id TEXT,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    search_text TEXT NOT NULL,
    PRIMARY KEY (merchant_id, number)
);

CREATE TABLE audit_heads (
    merchant_id TEXT PRIMARY KEY REFERENCES merchants (id),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE cancellation_notes (
    merchant_id TEXT NOT NULL,
    credit_note_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    subscription_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, credit_note_id),
    FOREIGN KEY (merchant_id, credit_note_id) REFERENCES credit_notes (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id)
);

CREATE INDEX cancellation_notes_by_subscription
ON cancellation_notes (merchant_id, livemode, subscription_id);

CREATE TABLE cancellation_requests (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    preset TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    what TEXT NOT NULL,
    locale TEXT NOT NULL,
    client TEXT NOT NULL,
    network TEXT NOT NULL,
    site TEXT,
    link_hash TEXT NOT NULL,
    letter BYTEA,
    letter_state TEXT NOT NULL,
    letter_at BIGINT NOT NULL,
    merchant_letter_state TEXT,
    customer_id TEXT,
    subscription_ids TEXT NOT NULL,
    amount_due_back BIGINT CHECK (amount_due_back > 0),
    currency TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    proved_at BIGINT,
    answer_by_at BIGINT,
    ended_at BIGINT, amount_unbilled BIGINT CHECK (amount_unbilled > 0), unbilled_currency TEXT, outcome_letter_state TEXT, closing_letter_state TEXT, closing_reason TEXT, left_subscription_ids TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    CHECK ((amount_due_back IS NULL) = (currency IS NULL)),
    CHECK ((state = 'received') = (proved_at IS NULL)),
    CHECK ((state = 'done') = (ended_at IS NOT NULL))
);

CREATE INDEX cancellation_requests_by_address
ON cancellation_requests (merchant_id, livemode, email_folded, created_at);

CREATE INDEX cancellation_requests_by_age
ON cancellation_requests (merchant_id, livemode, created_at, id);

CREATE INDEX cancellation_requests_by_customer
ON cancellation_requests (merchant_id, customer_id, created_at);

CREATE UNIQUE INDEX cancellation_requests_by_link ON cancellation_requests (merchant_id, link_hash);

CREATE UNIQUE INDEX cancellation_requests_by_number
ON cancellation_requests (merchant_id, livemode, number);

CREATE INDEX cancellation_requests_to_forget
ON cancellation_requests (merchant_id, expires_at) WHERE state = 'received' AND email <> '';

CREATE INDEX cancellation_requests_waiting
ON cancellation_requests (merchant_id, livemode, created_at, id) WHERE state = 'waiting_for_merchant';

CREATE TABLE change_credits (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    subscription_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    billed_on_id TEXT,
    amount BIGINT NOT NULL CHECK (amount <> 0),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
    FOREIGN KEY (merchant_id, billed_on_id) REFERENCES invoices (merchant_id, id)
);

CREATE INDEX change_credits_by_bill ON change_credits (merchant_id, billed_on_id);

CREATE INDEX change_credits_by_invoice ON change_credits (merchant_id, invoice_id);

CREATE INDEX change_credits_by_subscription ON change_credits (merchant_id, subscription_id);

CREATE TABLE charge_discounts (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    invoice_id TEXT,
    invoice_item_id TEXT,
    coupon_id TEXT NOT NULL,
    promotion_code_id TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
    FOREIGN KEY (merchant_id, promotion_code_id) REFERENCES promotion_codes (merchant_id, id),
    CHECK ((invoice_id IS NULL) <> (invoice_item_id IS NULL))
);

CREATE INDEX charge_discounts_by_customer ON charge_discounts (merchant_id, customer_id, created_at);

CREATE TABLE clock_sightings (
    clock TEXT PRIMARY KEY,
    seen_at BIGINT NOT NULL
);

CREATE TABLE console_attempts (
    id TEXT NOT NULL PRIMARY KEY,
    email_folded TEXT NOT NULL,
    outcome TEXT NOT NULL,
    client TEXT NOT NULL,
    network TEXT NOT NULL,
    site TEXT,
    created_at BIGINT NOT NULL
);

CREATE INDEX console_attempts_by_age ON console_attempts (created_at);

CREATE INDEX console_attempts_by_client ON console_attempts (client, outcome, created_at);

CREATE INDEX console_attempts_by_email ON console_attempts (email_folded, outcome, created_at);

CREATE INDEX console_attempts_by_network ON console_attempts (network, outcome, created_at);

CREATE INDEX console_attempts_by_site ON console_attempts (site, outcome, created_at);

CREATE TABLE console_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    browser TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    proved_at BIGINT,
    ended_at BIGINT
);

CREATE INDEX console_sessions_by_person ON console_sessions (person_id, created_at);

CREATE UNIQUE INDEX console_sessions_by_token ON console_sessions (token_hash);

CREATE TABLE console_sign_ins (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    token_hash TEXT NOT NULL,
    browser TEXT NOT NULL,
    tries BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX console_sign_ins_by_person ON console_sign_ins (person_id);

CREATE UNIQUE INDEX console_sign_ins_by_token ON console_sign_ins (token_hash);

CREATE TABLE coupons (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    name TEXT,
    percent_off BIGINT,
    amount_off BIGINT,
    currency TEXT,
    duration TEXT NOT NULL,
    duration_months BIGINT,
    max_redemptions BIGINT,
    redeem_by BIGINT,
    times_redeemed BIGINT NOT NULL,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    CHECK ((percent_off IS NULL) <> (amount_off IS NULL)),
    CHECK ((amount_off IS NULL) = (currency IS NULL)),
    CHECK ((duration = 'repeating') = (duration_months IS NOT NULL))
);

CREATE INDEX coupons_by_age ON coupons (merchant_id, livemode, created_at, id);

CREATE TABLE credit_notes (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    number TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    owed_amount BIGINT NOT NULL,
    refund_amount BIGINT NOT NULL,
    credit_amount BIGINT NOT NULL,
    out_of_band_amount BIGINT NOT NULL,
    reason TEXT,
    memo TEXT,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL, tax BIGINT NOT NULL DEFAULT 0, taxes TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
    CHECK (owed_amount + refund_amount + credit_amount + out_of_band_amount = amount)
);

CREATE INDEX credit_notes_by_age ON credit_notes (merchant_id, livemode, created_at, id);

CREATE INDEX credit_notes_by_customer
ON credit_notes (merchant_id, livemode, customer_id, created_at, id);

CREATE INDEX credit_notes_by_invoice ON credit_notes (merchant_id, invoice_id);

CREATE UNIQUE INDEX credit_notes_by_number ON credit_notes (merchant_id, livemode, number);

CREATE TABLE customer_addresses (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE UNIQUE INDEX customer_addresses_by_customer
ON customer_addresses (merchant_id, livemode, customer_id);

CREATE UNIQUE INDEX customer_addresses_by_token ON customer_addresses (merchant_id, token_hash);

CREATE TABLE customer_notes (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX customer_notes_by_customer ON customer_notes (merchant_id, customer_id, created_at, id);

CREATE TABLE customer_words (
    merchant_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, customer_id, kind, word),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX customer_words_by_word ON customer_words (merchant_id, livemode, kind, word, customer_id);

CREATE TABLE customers (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    email TEXT,
    email_folded TEXT,
    name TEXT,
    phone TEXT,
    description TEXT,
    address TEXT,
    tax_id TEXT,
    locale TEXT,
    balance BIGINT NOT NULL,
    currency TEXT,
    metadata TEXT NOT NULL,
    test_clock_id TEXT,
    configuration_id TEXT,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT, fallback_agreed_at BIGINT, tax_id_type TEXT, unwanted_letters TEXT, purchase_order TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, test_clock_id) REFERENCES test_clocks (merchant_id, id)
);

CREATE INDEX customers_by_age ON customers (merchant_id, livemode, created_at, id);

CREATE INDEX customers_by_clock ON customers (merchant_id, test_clock_id) WHERE test_clock_id IS NOT NULL;

CREATE INDEX customers_by_configuration
ON customers (merchant_id, livemode, configuration_id, created_at, id) WHERE configuration_id IS NOT NULL;

CREATE INDEX customers_by_email ON customers (merchant_id, livemode, email_folded);

CREATE TABLE default_tax_rates (
    merchant_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    position BIGINT NOT NULL,
    tax_rate_id TEXT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, position),
    UNIQUE (merchant_id, tax_rate_id),
    FOREIGN KEY (merchant_id, tax_rate_id) REFERENCES tax_rates (merchant_id, id)
);

CREATE TABLE deleted_invoice_items (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE TABLE deleted_invoices (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    subscription_id TEXT,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE TABLE deletion_requests (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE UNIQUE INDEX deletion_requests_one_open
ON deletion_requests (merchant_id, customer_id) WHERE ended_at IS NULL;

CREATE TABLE digests (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    source TEXT NOT NULL,
    position BIGINT NOT NULL,
    last_id TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    closed_at BIGINT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (merchant_id, source, position)
);

CREATE TABLE discounts (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    subscription_id TEXT NOT NULL,
    coupon_id TEXT NOT NULL,
    promotion_code_id TEXT,
    started_at BIGINT NOT NULL,
    ends_at BIGINT, position BIGINT NOT NULL DEFAULT 0, withdrawn_at BIGINT, is_offer SMALLINT NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
    FOREIGN KEY (merchant_id, promotion_code_id) REFERENCES promotion_codes (merchant_id, id)
);

CREATE UNIQUE INDEX discounts_in_order ON discounts (merchant_id, subscription_id, position);

CREATE TABLE discrepancies (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    processor TEXT NOT NULL,
    attempt_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    invoice_id TEXT,
    customer_id TEXT,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    reference TEXT,
    resolution TEXT NOT NULL,
    found_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id) REFERENCES merchants (id)
);

CREATE INDEX discrepancies_by_age ON discrepancies (merchant_id, livemode, found_at, id);

CREATE UNIQUE INDEX discrepancies_once
ON discrepancies (merchant_id, livemode, processor, attempt_id, kind);

CREATE TABLE email_changes (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    link_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX email_changes_by_address ON email_changes (merchant_id, email_folded, created_at);

CREATE INDEX email_changes_by_customer ON email_changes (merchant_id, customer_id, created_at);

CREATE UNIQUE INDEX email_changes_by_link ON email_changes (merchant_id, link_hash);

CREATE TABLE enrolments (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    subscription_id TEXT,
    processor TEXT NOT NULL,
    return_url TEXT NOT NULL,
    status TEXT NOT NULL,
    decline_code TEXT,
    method_id TEXT,
    created_at BIGINT NOT NULL, becomes_default SMALLINT NOT NULL DEFAULT 0, replaces_all SMALLINT NOT NULL DEFAULT 0, replaced_method_id TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, method_id) REFERENCES payment_methods (merchant_id, id)
);

CREATE INDEX enrolments_succeeded ON enrolments (merchant_id, livemode, created_at)
WHERE status = 'succeeded';

CREATE TABLE events (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    customer_id TEXT,
    snapshot TEXT NOT NULL,
    created_at BIGINT NOT NULL, request_id TEXT, idempotency_key TEXT,
    PRIMARY KEY (merchant_id, id)
);

CREATE INDEX events_by_age ON events (merchant_id, livemode, created_at, id);

CREATE INDEX events_by_subject ON events (merchant_id, livemode, subject_id, created_at, id);

CREATE TABLE export_chunks (
    merchant_id TEXT NOT NULL,
    export_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    generation BIGINT NOT NULL,
    number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (merchant_id, livemode, export_id, generation, number),
    FOREIGN KEY (merchant_id, export_id) REFERENCES exports (merchant_id, id)
);

CREATE TABLE exports (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    year BIGINT NOT NULL,
    format TEXT NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    size BIGINT,
    generation BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    CHECK ((state = 'ready') = (size IS NOT NULL))
);

CREATE INDEX exports_by_customer
ON exports (merchant_id, livemode, customer_id, created_at, id);

CREATE INDEX exports_by_end ON exports (merchant_id, expires_at);

CREATE UNIQUE INDEX exports_under_way
ON exports (merchant_id, livemode, customer_id, year, format, locale)
WHERE state = 'running';

CREATE TABLE idempotency_keys (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status BIGINT,
    body TEXT,
    request_id TEXT NOT NULL,
    locked_until BIGINT NOT NULL,
    wrote SMALLINT NOT NULL,
    created_at BIGINT NOT NULL, life TEXT, draft TEXT,
    PRIMARY KEY (merchant_id, livemode, idempotency_key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (merchant_id, created_at);

CREATE TABLE invitations (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_by TEXT,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    withdrawn_at BIGINT,
    PRIMARY KEY (merchant_id, id)
);

CREATE INDEX invitations_by_email ON invitations (email_folded, created_at);

CREATE UNIQUE INDEX invitations_by_token ON invitations (token_hash);

CREATE TABLE invoice_copies (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    link_hash TEXT NOT NULL,
    stop_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    proved_at BIGINT,
    ended_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX invoice_copies_by_address ON invoice_copies (merchant_id, email_folded, created_at);

CREATE INDEX invoice_copies_by_customer ON invoice_copies (merchant_id, customer_id, created_at);

CREATE UNIQUE INDEX invoice_copies_by_link ON invoice_copies (merchant_id, link_hash);

CREATE INDEX invoice_copies_by_stop ON invoice_copies (merchant_id, stop_hash);

CREATE TABLE invoice_items (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    subscription_id TEXT,
    invoice_id TEXT,
    description TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    unit_amount BIGINT NOT NULL,
    price_id TEXT,
    product_id TEXT,
    item_id TEXT,
    period_start_at BIGINT NOT NULL,
    period_end_at BIGINT NOT NULL,
    proration SMALLINT NOT NULL,
    tax_rates TEXT NOT NULL,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL, made_for_draft SMALLINT NOT NULL DEFAULT 0, given_discounts TEXT NOT NULL DEFAULT '[]', discountable SMALLINT NOT NULL DEFAULT 1,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
);

CREATE INDEX invoice_items_by_age ON invoice_items (merchant_id, livemode, created_at, id);

CREATE INDEX invoice_items_by_invoice ON invoice_items (merchant_id, invoice_id, created_at, id)
WHERE invoice_id IS NOT NULL;

CREATE INDEX invoice_items_by_subscription ON invoice_items (merchant_id, subscription_id, period_end_at)
WHERE subscription_id IS NOT NULL;

CREATE INDEX invoice_items_pending ON invoice_items (merchant_id, customer_id, created_at, id)
WHERE invoice_id IS NULL;

CREATE TABLE invoice_lines (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    description TEXT NOT NULL,
    amount BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    unit_amount BIGINT NOT NULL,
    price_id TEXT,
    product_id TEXT,
    item_id TEXT,
    period_start_at BIGINT NOT NULL,
    period_end_at BIGINT NOT NULL,
    proration SMALLINT NOT NULL,
    discount BIGINT NOT NULL,
    taxes TEXT NOT NULL, discounts TEXT NOT NULL DEFAULT '[]', invoice_item_id TEXT, discountable SMALLINT NOT NULL DEFAULT 1,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
);

CREATE UNIQUE INDEX invoice_lines_in_order ON invoice_lines (merchant_id, invoice_id, position);

CREATE TABLE invoices (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    subscription_id TEXT,
    epoch BIGINT,
    period_index BIGINT,
    reason TEXT NOT NULL,
    status TEXT NOT NULL,
    number TEXT,
    currency TEXT NOT NULL,
    subtotal BIGINT NOT NULL,
    discount BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    taxes TEXT NOT NULL,
    total BIGINT NOT NULL,
    balance_applied BIGINT NOT NULL,
    amount_due BIGINT NOT NULL,
    amount_paid BIGINT NOT NULL CHECK (amount_paid >= 0),
    amount_credited BIGINT NOT NULL CHECK (amount_credited >= 0),
    period_start_at BIGINT NOT NULL,
    period_end_at BIGINT NOT NULL,
    collection_method TEXT NOT NULL,
    due_at BIGINT,
    billed_to TEXT NOT NULL,
    attempt_count BIGINT NOT NULL,
    next_attempt_at BIGINT,
    paid_out_of_band SMALLINT NOT NULL,
    description TEXT,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    finalized_at BIGINT,
    paid_at BIGINT,
    voided_at BIGINT, starting_balance BIGINT NOT NULL DEFAULT 0, discounts TEXT NOT NULL DEFAULT '[]', marked_uncollectible_at BIGINT, advances SMALLINT NOT NULL DEFAULT 1, days_until_due BIGINT, footer TEXT, default_method_id TEXT, tax_rates TEXT NOT NULL DEFAULT '', payment_plan_id TEXT, dunning_paused_days BIGINT NOT NULL DEFAULT 0, own_number TEXT, custom_fields TEXT NOT NULL DEFAULT '[]', given_discounts TEXT NOT NULL DEFAULT '[]', seller TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    CHECK ((status = 'draft') = (finalized_at IS NULL)),
    CHECK ((status = 'draft') = (number IS NULL))
);

CREATE INDEX invoices_by_age ON invoices (merchant_id, livemode, created_at, id);

CREATE INDEX invoices_by_customer ON invoices (merchant_id, customer_id, created_at, id);

CREATE UNIQUE INDEX invoices_by_number ON invoices (merchant_id, livemode, number) WHERE number IS NOT NULL;

CREATE UNIQUE INDEX invoices_by_own_number ON invoices (merchant_id, livemode, own_number)
WHERE own_number IS NOT NULL;

CREATE INDEX invoices_by_subscription ON invoices (merchant_id, subscription_id, created_at, id);

CREATE UNIQUE INDEX invoices_one_per_period
ON invoices (merchant_id, subscription_id, epoch, period_index) WHERE period_index IS NOT NULL;

CREATE INDEX invoices_open ON invoices (merchant_id, livemode, finalized_at)
WHERE status = 'open' AND finalized_at IS NOT NULL;

CREATE INDEX invoices_rare ON invoices (merchant_id, livemode, status, created_at, id)
WHERE status <> 'open' AND status <> 'paid';

CREATE TABLE jobs (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    test_clock_id TEXT,
    run_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    quarantined_at BIGINT,
    last_error TEXT,
    PRIMARY KEY (merchant_id, kind, subject_id)
);

CREATE INDEX jobs_by_clock ON jobs (merchant_id, test_clock_id, run_at) WHERE test_clock_id IS NOT NULL;

CREATE INDEX jobs_due ON jobs (merchant_id, kind, run_at, subject_id)
WHERE test_clock_id IS NULL AND quarantined_at IS NULL;

CREATE TABLE letter_templates (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, kind, language)
);

CREATE TABLE logos (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, hash)
);

CREATE INDEX logos_by_hash ON logos (hash);

CREATE TABLE mailbox (
    id TEXT PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    sent_at BIGINT NOT NULL
, sender TEXT NOT NULL DEFAULT '');

CREATE INDEX mailbox_by_age ON mailbox (sent_at, id);

CREATE TABLE memberships (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, person_id)
);

CREATE INDEX memberships_by_person ON memberships (person_id, created_at);

CREATE TABLE merchants (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    currency TEXT NOT NULL,
    zone TEXT NOT NULL,
    email TEXT NOT NULL,
    locale TEXT NOT NULL,
    brand TEXT NOT NULL,
    dunning TEXT NOT NULL,
    portal_enabled SMALLINT NOT NULL,
    created_at BIGINT NOT NULL
, number_prefix TEXT, frame_origins TEXT);

CREATE TABLE monthly_figures (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    month TEXT NOT NULL,
    figure TEXT NOT NULL,
    currency TEXT NOT NULL,
    slot BIGINT NOT NULL,
    number BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    counted_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, month, figure, currency, slot)
);

CREATE TABLE notifications (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    subject_id TEXT,
    recipient TEXT,
    payload BYTEA,
    expires_at BIGINT,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    settled_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX notifications_by_age ON notifications (merchant_id, livemode, created_at, id);

CREATE INDEX notifications_by_customer ON notifications (merchant_id, customer_id, created_at);

CREATE INDEX notifications_of_debt ON notifications (merchant_id, livemode, settled_at)
WHERE state = 'sent' AND kind IN ('payment_failed', 'action_required', 'incomplete_payment');

CREATE INDEX notifications_rare ON notifications (merchant_id, livemode, kind, created_at, id)
WHERE kind <> 'invoice_created' AND kind <> 'payment_failed' AND kind <> 'payment_succeeded' AND kind <> 'sign_in';

CREATE TABLE number_series (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    series TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, series)
);

CREATE TABLE old_slugs (
    slug TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    expires_at BIGINT NOT NULL
);

CREATE INDEX old_slugs_by_merchant ON old_slugs (merchant_id);

CREATE TABLE password_resets (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT REFERENCES people (id),
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX password_resets_by_person ON password_resets (person_id);

CREATE UNIQUE INDEX password_resets_by_token ON password_resets (token_hash);

CREATE TABLE passwords (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    email_folded TEXT NOT NULL,
    hash TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, email_folded)
);

CREATE TABLE payment_attempts (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    payment_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    origin TEXT NOT NULL,
    processor TEXT NOT NULL,
    method_id TEXT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    reference TEXT,
    decline_code TEXT,
    action_url TEXT,
    detail TEXT,
    created_at BIGINT NOT NULL,
    settled_at BIGINT, overpaid_at BIGINT, other_references TEXT, network_decline_code TEXT,
    PRIMARY KEY (merchant_id, id),
    UNIQUE (merchant_id, invoice_id, number),
    FOREIGN KEY (merchant_id, payment_id) REFERENCES payments (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
    FOREIGN KEY (merchant_id, method_id) REFERENCES payment_methods (merchant_id, id),
    CHECK ((state IN ('succeeded', 'failed')) = (settled_at IS NOT NULL))
);

CREATE INDEX payment_attempts_after_others ON payment_attempts (merchant_id, livemode, settled_at)
WHERE state = 'succeeded' AND number > 1;

CREATE UNIQUE INDEX payment_attempts_one_open ON payment_attempts (merchant_id, invoice_id)
WHERE state NOT IN ('succeeded', 'failed');

CREATE TABLE payment_methods (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT,
    position BIGINT,
    processor TEXT NOT NULL,
    token TEXT NOT NULL,
    kind TEXT NOT NULL,
    brand TEXT NOT NULL,
    last4 TEXT,
    expiry_month BIGINT,
    expiry_year BIGINT,
    funding TEXT,
    country TEXT,
    fingerprint TEXT,
    billing_name TEXT,
    billing_email TEXT,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    detached_at BIGINT, last_customer_id TEXT, last_position BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    CHECK ((customer_id IS NULL) = (position IS NULL))
);

CREATE INDEX payment_methods_by_customer ON payment_methods (merchant_id, customer_id, position);

CREATE INDEX payment_methods_by_last4 ON payment_methods (merchant_id, livemode, last4, customer_id)
WHERE customer_id IS NOT NULL AND last4 IS NOT NULL;

CREATE INDEX payment_methods_by_last_customer ON payment_methods (merchant_id, last_customer_id)
WHERE last_customer_id IS NOT NULL;

CREATE UNIQUE INDEX payment_methods_one_default ON payment_methods (merchant_id, customer_id)
WHERE position = 1;

CREATE TABLE payment_plans (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    instalments TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX payment_plans_by_age ON payment_plans (merchant_id, livemode, created_at, id);

CREATE INDEX payment_plans_by_customer ON payment_plans (merchant_id, customer_id, created_at, id);

CREATE TABLE payments (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    status TEXT NOT NULL,
    latest_attempt_id TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    UNIQUE (merchant_id, invoice_id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
);

CREATE INDEX payments_by_age ON payments (merchant_id, livemode, created_at, id);

CREATE INDEX payments_by_customer ON payments (merchant_id, customer_id, created_at, id);

CREATE INDEX payments_canceled ON payments (merchant_id, livemode, created_at, id) WHERE status = 'canceled';

CREATE INDEX payments_failed
ON payments (merchant_id, livemode, created_at, id) WHERE status = 'requires_payment_method';

CREATE TABLE pending_changes (
    merchant_id TEXT NOT NULL,
    subscription_id TEXT NOT NULL,
    items TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, subscription_id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id)
);

CREATE TABLE pending_updates (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    subscription_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    items TEXT NOT NULL,
    basis TEXT NOT NULL,
    line_count BIGINT NOT NULL,
    requested_at BIGINT NOT NULL,
    ended_at BIGINT,
    outcome TEXT CHECK (outcome IN ('applied', 'refused', 'dropped')),
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
);

CREATE UNIQUE INDEX pending_updates_by_invoice ON pending_updates (merchant_id, invoice_id);

CREATE INDEX pending_updates_by_subscription
ON pending_updates (merchant_id, subscription_id, requested_at);

CREATE UNIQUE INDEX pending_updates_one_open
ON pending_updates (merchant_id, subscription_id) WHERE ended_at IS NULL;

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    locale TEXT,
    password_hash TEXT,
    password_set_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX people_by_email ON people (email_folded);

CREATE TABLE people_letters (
    id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT REFERENCES merchants (id),
    kind TEXT NOT NULL,
    email TEXT NOT NULL,
    payload BYTEA,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT
);

CREATE INDEX people_letters_by_age ON people_letters (created_at);

CREATE TABLE portal_configurations (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    name TEXT,
    active SMALLINT NOT NULL,
    is_default SMALLINT NOT NULL,
    default_return_url TEXT,
    headline TEXT,
    privacy_policy_url TEXT,
    terms_of_service_url TEXT,
    login_page SMALLINT NOT NULL,
    features TEXT NOT NULL,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id)
);

CREATE UNIQUE INDEX portal_configurations_one_default
ON portal_configurations (merchant_id, livemode) WHERE is_default = 1;

CREATE TABLE portal_sessions (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    configuration_id TEXT NOT NULL,
    return_url TEXT,
    locale TEXT,
    opening TEXT NOT NULL,
    origin TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    opened_at BIGINT, flow_subscription_id TEXT, flow_coupon_id TEXT, opened_by TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, configuration_id) REFERENCES portal_configurations (merchant_id, id)
);

CREATE INDEX portal_sessions_by_end ON portal_sessions (merchant_id, expires_at);

CREATE UNIQUE INDEX portal_sessions_by_token ON portal_sessions (merchant_id, token_hash);

CREATE TABLE postings (
    merchant_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    livemode SMALLINT NOT NULL,
    account TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    invoice_id TEXT,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, entry_id, position),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX postings_by_invoice ON postings (merchant_id, invoice_id);

CREATE TABLE prices (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    product_id TEXT NOT NULL,
    unit_amount BIGINT NOT NULL CHECK (unit_amount >= 0),
    currency TEXT NOT NULL,
    recurring_interval TEXT,
    recurring_count BIGINT,
    nickname TEXT,
    lookup_key TEXT,
    active SMALLINT NOT NULL,
    trial_days BIGINT,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, product_id) REFERENCES products (merchant_id, id)
);

CREATE INDEX prices_by_age ON prices (merchant_id, livemode, created_at, id);

CREATE UNIQUE INDEX prices_by_lookup_key ON prices (merchant_id, livemode, lookup_key)
WHERE lookup_key IS NOT NULL;

CREATE INDEX prices_by_product ON prices (merchant_id, product_id, created_at, id);

CREATE TABLE processor_accounts (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    processor TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, processor),
    CHECK (processor <> 'sandbox' OR livemode = 0)
);

CREATE TABLE processor_callbacks (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    processor TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT,
    amount BIGINT,
    currency TEXT,
    reference TEXT,
    body BYTEA NOT NULL,
    state TEXT NOT NULL,
    detail TEXT,
    received_at BIGINT NOT NULL,
    settled_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id) REFERENCES merchants (id),
    CHECK ((state = 'received') = (settled_at IS NULL)),
    CHECK ((amount IS NULL) = (currency IS NULL))
);

CREATE UNIQUE INDEX processor_callbacks_by_event
ON processor_callbacks (merchant_id, livemode, processor, event_id);

CREATE INDEX processor_callbacks_set_aside ON processor_callbacks (merchant_id, received_at, id)
WHERE state = 'quarantined';

CREATE TABLE products (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    active SMALLINT NOT NULL,
    images TEXT NOT NULL,
    default_price_id TEXT,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    PRIMARY KEY (merchant_id, id)
);

CREATE INDEX products_by_age ON products (merchant_id, livemode, created_at, id);

CREATE TABLE promotion_code_tries (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX promotion_code_tries_by_age
ON promotion_code_tries (merchant_id, livemode, created_at);

CREATE INDEX promotion_code_tries_by_customer
ON promotion_code_tries (merchant_id, customer_id, created_at);

CREATE TABLE promotion_codes (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    code TEXT NOT NULL,
    code_folded TEXT NOT NULL,
    coupon_id TEXT NOT NULL,
    active SMALLINT NOT NULL,
    customer_id TEXT,
    expires_at BIGINT,
    max_redemptions BIGINT,
    times_redeemed BIGINT NOT NULL,
    created_at BIGINT NOT NULL, first_time SMALLINT NOT NULL DEFAULT 0, minimum_amount BIGINT CHECK (minimum_amount > 0), minimum_currency TEXT, products TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
);

CREATE INDEX promotion_codes_by_age ON promotion_codes (merchant_id, livemode, created_at, id);

CREATE UNIQUE INDEX promotion_codes_by_code
ON promotion_codes (merchant_id, livemode, code_folded) WHERE active = 1;

CREATE TABLE recovery_codes (
    person_id TEXT NOT NULL REFERENCES people (id),
    code_hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (person_id, code_hash)
);

CREATE TABLE recovery_links (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    invoice_id TEXT,
    method_id TEXT,
    token_hash TEXT NOT NULL,
    uses BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT, copy_id TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
    FOREIGN KEY (merchant_id, method_id) REFERENCES payment_methods (merchant_id, id)
);

CREATE INDEX recovery_links_by_customer ON recovery_links (merchant_id, customer_id, created_at);

CREATE INDEX recovery_links_by_end ON recovery_links (merchant_id, purpose, expires_at);

CREATE INDEX recovery_links_by_invoice ON recovery_links (merchant_id, invoice_id)
WHERE invoice_id IS NOT NULL;

CREATE UNIQUE INDEX recovery_links_by_token ON recovery_links (merchant_id, token_hash);

CREATE TABLE refunds (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    payment_id TEXT NOT NULL,
    attempt_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    credit_note_id TEXT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    reason TEXT,
    state TEXT NOT NULL,
    failure TEXT,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    settled_at BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, attempt_id) REFERENCES payment_attempts (merchant_id, id),
    FOREIGN KEY (merchant_id, payment_id) REFERENCES payments (merchant_id, id)
);

CREATE INDEX refunds_by_age ON refunds (merchant_id, livemode, created_at, id);

CREATE INDEX refunds_by_attempt ON refunds (merchant_id, attempt_id);

CREATE INDEX refunds_by_invoice ON refunds (merchant_id, invoice_id);

CREATE TABLE restorations (
    restored_at BIGINT PRIMARY KEY,
    compare_since BIGINT NOT NULL,
    reconciled_at BIGINT
);

CREATE TABLE restored_accounts (
    restored_at BIGINT NOT NULL REFERENCES restorations (restored_at),
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    processor TEXT NOT NULL,
    compared_at BIGINT NOT NULL,
    PRIMARY KEY (restored_at, merchant_id, livemode, processor)
);

CREATE TABLE retention_assignments (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    subscription_id TEXT NOT NULL,
    coupon_id TEXT NOT NULL,
    cohort TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    outcome TEXT,
    concluded_at BIGINT,
    reason TEXT,
    comment TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
    CHECK ((outcome IS NULL) = (concluded_at IS NULL)),
    CHECK (outcome IS NULL OR outcome <> 'taken' OR cohort = 'offered')
);

CREATE INDEX retention_assignments_by_coupon
ON retention_assignments (merchant_id, livemode, coupon_id, created_at);

CREATE INDEX retention_assignments_by_customer
ON retention_assignments (merchant_id, customer_id, created_at);

CREATE UNIQUE INDEX retention_assignments_open
ON retention_assignments (merchant_id, livemode, subscription_id) WHERE outcome IS NULL;

CREATE TABLE return_origins (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    origin TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, origin)
);

CREATE TABLE sandbox_cancellations (
    attempt_id TEXT PRIMARY KEY,
    created_at BIGINT NOT NULL
);

CREATE TABLE sandbox_charges (
    attempt_id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    invoice_id TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    description TEXT NOT NULL,
    token_id TEXT,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    decline_code TEXT,
    settles_at BIGINT,
    locale TEXT,
    return_url TEXT NOT NULL,
    created_at BIGINT NOT NULL
, instalments BIGINT NOT NULL DEFAULT 1);

CREATE INDEX sandbox_charges_by_age ON sandbox_charges (merchant_id, livemode, created_at, attempt_id);

CREATE INDEX sandbox_charges_by_invoice ON sandbox_charges (merchant_id, invoice_id);

CREATE TABLE sandbox_checkouts (
    attempt_id TEXT PRIMARY KEY,
    page TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    invoice_id TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    description TEXT NOT NULL,
    kinds TEXT NOT NULL,
    merchant_name TEXT NOT NULL,
    locale TEXT NOT NULL,
    return_url TEXT NOT NULL,
    state TEXT NOT NULL,
    decline_code TEXT,
    created_at BIGINT NOT NULL
, instalments BIGINT NOT NULL DEFAULT 1);

CREATE TABLE sandbox_enrolments (
    reference TEXT PRIMARY KEY,
    page TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    kinds TEXT NOT NULL,
    customer_name TEXT,
    merchant_name TEXT NOT NULL,
    locale TEXT NOT NULL,
    return_url TEXT NOT NULL,
    state TEXT NOT NULL,
    token_id TEXT REFERENCES sandbox_tokens (id),
    decline_code TEXT,
    created_at BIGINT NOT NULL,
    CHECK ((state = 'enrolled') = (token_id IS NOT NULL))
);

CREATE TABLE sandbox_refunds (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    attempt_id TEXT NOT NULL REFERENCES sandbox_charges (attempt_id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX sandbox_refunds_by_attempt ON sandbox_refunds (attempt_id);

CREATE TABLE sandbox_tokens (
    id TEXT PRIMARY KEY,
    merchant_id TEXT,
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    brand TEXT NOT NULL,
    last4 TEXT,
    expiry_month BIGINT,
    expiry_year BIGINT,
    funding TEXT,
    country TEXT,
    fingerprint TEXT,
    behavior TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE TABLE sandbox_webhooks (
    id TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    body TEXT NOT NULL,
    tries BIGINT NOT NULL,
    due_at BIGINT,
    created_at BIGINT NOT NULL,
    delivered_at BIGINT
);

CREATE INDEX sandbox_webhooks_by_due ON sandbox_webhooks (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE schema_migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL);

CREATE TABLE sealing_keys (id TEXT PRIMARY KEY, first_used_at BIGINT NOT NULL);

CREATE TABLE second_factors (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    secret BYTEA,
    pending_secret BYTEA,
    pending_session_id TEXT,
    pending_at BIGINT,
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT
);

CREATE TABLE server_lives (
    id TEXT PRIMARY KEY,
    begun_at BIGINT NOT NULL,
    alive_until BIGINT NOT NULL
);

CREATE TABLE sign_in_attempts (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    email_folded TEXT NOT NULL,
    known SMALLINT NOT NULL,
    outcome TEXT NOT NULL,
    client TEXT NOT NULL,
    created_at BIGINT NOT NULL, network TEXT NOT NULL DEFAULT '', site TEXT,
    PRIMARY KEY (merchant_id, id)
);

CREATE INDEX sign_in_attempts_by_address
ON sign_in_attempts (merchant_id, livemode, email_folded, outcome, created_at);

CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (merchant_id, livemode, created_at, id);

CREATE INDEX sign_in_attempts_by_client ON sign_in_attempts (merchant_id, livemode, client, outcome, created_at);

CREATE INDEX sign_in_attempts_by_network
ON sign_in_attempts (merchant_id, livemode, network, outcome, created_at);

CREATE INDEX sign_in_attempts_by_site
ON sign_in_attempts (merchant_id, livemode, site, outcome, created_at);

CREATE TABLE sign_in_blanks (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    challenge_id TEXT NOT NULL,
    payload BYTEA,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, challenge_id) REFERENCES sign_in_challenges (merchant_id, id) ON DELETE CASCADE
);

CREATE INDEX sign_in_blanks_by_challenge ON sign_in_blanks (merchant_id, challenge_id, created_at);

CREATE TABLE sign_in_challenges (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    email_folded TEXT NOT NULL,
    known SMALLINT NOT NULL,
    configuration_id TEXT,
    locale TEXT NOT NULL,
    cookie_hash TEXT NOT NULL,
    code_salt TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    code_replaced SMALLINT NOT NULL,
    tries BIGINT NOT NULL,
    link_hash TEXT NOT NULL,
    link_tries BIGINT NOT NULL,
    proof_hash TEXT,
    proof_expires_at BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    consumed_at BIGINT, letter_id TEXT, mailed_at BIGINT, link_mailed SMALLINT NOT NULL DEFAULT 0, by_password SMALLINT NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, configuration_id) REFERENCES portal_configurations (merchant_id, id)
);

CREATE INDEX sign_in_challenges_by_address
ON sign_in_challenges (merchant_id, livemode, email_folded, created_at);

CREATE INDEX sign_in_challenges_by_cookie ON sign_in_challenges (merchant_id, cookie_hash);

CREATE INDEX sign_in_challenges_by_end ON sign_in_challenges (merchant_id, expires_at);

CREATE UNIQUE INDEX sign_in_challenges_by_link ON sign_in_challenges (merchant_id, link_hash);

CREATE UNIQUE INDEX sign_in_challenges_by_proof ON sign_in_challenges (merchant_id, proof_hash)
WHERE proof_hash IS NOT NULL;

CREATE TABLE silenced_letters (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, kind)
);

CREATE TABLE skipped_steps (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    livemode SMALLINT NOT NULL,
    step TEXT NOT NULL,
    skipped_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, livemode, step)
);

CREATE TABLE subscription_items (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    subscription_id TEXT NOT NULL,
    price_id TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity >= 0),
    position BIGINT NOT NULL,
    tax_rates TEXT NOT NULL,
    created_at BIGINT NOT NULL, billed_amount BIGINT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
    FOREIGN KEY (merchant_id, price_id) REFERENCES prices (merchant_id, id)
);

CREATE UNIQUE INDEX subscription_items_in_order
ON subscription_items (merchant_id, subscription_id, position);

CREATE TABLE subscriptions (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    status TEXT NOT NULL,
    currency TEXT NOT NULL,
    recurring_interval TEXT NOT NULL,
    recurring_count BIGINT NOT NULL,
    anchor TEXT NOT NULL,
    zone TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    period_index BIGINT NOT NULL,
    period_start_at BIGINT NOT NULL,
    period_end_at BIGINT NOT NULL,
    trial_start_at BIGINT,
    trial_end_at BIGINT,
    collection_method TEXT NOT NULL,
    days_until_due BIGINT,
    default_method_id TEXT,
    cancel_requested_at BIGINT,
    cancel_effect TEXT,
    cancel_effective_at BIGINT,
    cancel_reason TEXT,
    cancel_comment TEXT,
    ended_at BIGINT,
    latest_invoice_id TEXT,
    tax_rates TEXT NOT NULL,
    description TEXT,
    metadata TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL, pause_requested_at BIGINT, pause_starts_at BIGINT, pause_resumes_at BIGINT, billing_details TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, default_method_id) REFERENCES payment_methods (merchant_id, id),
    CHECK (period_start_at < period_end_at),
    CHECK ((cancel_requested_at IS NULL) = (cancel_effective_at IS NULL))
);

CREATE INDEX subscriptions_by_age ON subscriptions (merchant_id, livemode, created_at, id);

CREATE INDEX subscriptions_by_customer ON subscriptions (merchant_id, customer_id, created_at, id);

CREATE INDEX subscriptions_by_status ON subscriptions (merchant_id, livemode, status, created_at, id);

CREATE INDEX subscriptions_leaving ON subscriptions (merchant_id, livemode, cancel_requested_at)
WHERE cancel_requested_at IS NOT NULL;

CREATE TABLE tax_rates (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    display_name TEXT NOT NULL,
    rate BIGINT NOT NULL,
    inclusive SMALLINT NOT NULL,
    country TEXT,
    active SMALLINT NOT NULL,
    metadata TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id)
);

CREATE INDEX tax_rates_by_age ON tax_rates (merchant_id, livemode, created_at, id);

CREATE TABLE test_clocks (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL CHECK (livemode = 0),
    name TEXT,
    frozen_at BIGINT NOT NULL,
    target_at BIGINT,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT, steps BIGINT NOT NULL DEFAULT 0, steps_left BIGINT, advanced_at BIGINT,
    PRIMARY KEY (merchant_id, id)
);

CREATE TABLE transfer_instructions (
    merchant_id TEXT NOT NULL,
    attempt_id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    bank TEXT NOT NULL,
    account TEXT NOT NULL,
    holder TEXT NOT NULL,
    reference TEXT NOT NULL,
    PRIMARY KEY (merchant_id, attempt_id),
    FOREIGN KEY (merchant_id, attempt_id) REFERENCES payment_attempts (merchant_id, id)
);

CREATE TABLE visits (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    customer_id TEXT NOT NULL,
    configuration_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    return_url TEXT,
    locale TEXT,
    browser TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ended_at BIGINT, opened_by TEXT,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
    FOREIGN KEY (merchant_id, configuration_id) REFERENCES portal_configurations (merchant_id, id)
);

CREATE INDEX visits_by_age ON visits (merchant_id, created_at);

CREATE INDEX visits_by_customer ON visits (merchant_id, customer_id, created_at);

CREATE UNIQUE INDEX visits_by_token ON visits (merchant_id, token_hash);

CREATE TABLE webhook_deliveries (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    endpoint_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    queued_at BIGINT NOT NULL,
    next_at BIGINT,
    tried_at BIGINT,
    status_code BIGINT,
    problem TEXT,
    response TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, endpoint_id) REFERENCES webhook_endpoints (merchant_id, id)
);

CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (merchant_id, endpoint_id, created_at, id);

CREATE INDEX webhook_deliveries_by_due ON webhook_deliveries (merchant_id, endpoint_id, next_at, id)
WHERE next_at IS NOT NULL;

CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (merchant_id, event_id);

CREATE TABLE webhook_endpoints (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    url TEXT NOT NULL,
    enabled_events TEXT NOT NULL,
    api_version TEXT,
    description TEXT,
    metadata TEXT NOT NULL,
    status TEXT NOT NULL,
    secret BYTEA NOT NULL,
    previous_secret BYTEA,
    previous_secret_expires_at BIGINT,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    PRIMARY KEY (merchant_id, id)
);

CREATE INDEX webhook_endpoints_by_age ON webhook_endpoints (merchant_id, livemode, created_at, id);
