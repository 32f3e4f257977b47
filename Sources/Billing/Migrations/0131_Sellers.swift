import Storage

extension Migrations {
    /// Who sold, as an invoice's papers said it when it was issued (M8): a merchant may have another name since, or another
    /// address. Of those of before it is not known, and they go on being printed with the merchant's of today.
    static let sellers = Migration("0131_sellers") { _ in
        ["ALTER TABLE invoices ADD COLUMN seller TEXT"]
    }
}
