import Storage

extension Migrations {
    /// Where a deleted item stood in the lists that are being read: who deletes each of a page goes on behind the last of it.
    static let deletedInvoiceItems = Migration("0076_deleted_invoice_items") { _ in
        [
            """
            CREATE TABLE deleted_invoice_items (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                deleted_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """
        ]
    }
}
