import Core
import Storage

/// The accounts of merchants' modes at processors.
package struct ProcessorAccountRows: Rows {
    package let tx: BillingTransaction

    /// Opens the account of a merchant's mode at a processor. Doing it twice changes nothing.
    func open(at processor: String, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            INSERT INTO processor_accounts (merchant_id, livemode, processor, created_at)
            VALUES (\(scope.merchant), \(scope.mode), \(processor), \(now))
            ON CONFLICT (merchant_id, livemode, processor) DO NOTHING
            """)
    }

    /// The names of the processors at which a merchant's mode has accounts, the oldest first.
    func processors(in scope: Scope) throws -> [String] {
        try query("SELECT processor FROM processor_accounts WHERE \(scope) ORDER BY created_at, processor")
            .map { try $0.text("processor") }
    }

    /// Whether a merchant's mode has an account at any processor.
    package func exist(in scope: Scope) throws -> Bool {
        try first("SELECT 1 AS found FROM processor_accounts WHERE \(scope) LIMIT 1") != nil
    }

    /// Whether any merchant has an account at this processor.
    func exist(at processor: String) throws -> Bool {
        try first("SELECT 1 AS found FROM processor_accounts WHERE processor = \(processor) LIMIT 1") != nil
    }

    /// Those of live mode, by merchant.
    func live(limit: Int) throws -> [(slug: String, merchant: Merchant.ID, processor: String)] {
        try query(
            """
            SELECT m.slug, a.merchant_id, a.processor FROM processor_accounts a
            JOIN merchants m ON m.id = a.merchant_id
            WHERE a.livemode = \(Mode.live)
            ORDER BY m.slug, a.processor
            LIMIT \(limit)
            """
        ).map { (try $0.text("slug"), try $0.id("merchant_id", of: Merchant.self), try $0.text("processor")) }
    }

    /// Every account that can be charged, or was.
    func used() throws -> [(scope: Scope, processor: String)] {
        try query(
            """
            SELECT merchant_id, livemode, processor FROM payment_methods
            UNION
            SELECT merchant_id, livemode, processor FROM payment_attempts
            ORDER BY merchant_id, livemode, processor
            """
        ).map { (try Scope($0), try $0.text("processor")) }
    }
}

extension BillingTransaction {
    package var processorAccounts: ProcessorAccountRows { ProcessorAccountRows(tx: self) }
}
