import Billing
import Core
import Storage

enum Strangers {
    /// The merchants themselves, their keys, who works there (a copy would make the shop's people a stranger's too), and what works
    /// on rows rather than being shown.
    static let excluded: Set<String> = [
        "api_keys", "invitations", "jobs", "memberships", "people_letters", "sandbox_cancellations", "sandbox_charges",
        "sandbox_checkouts", "sandbox_enrolments", "sandbox_refunds", "sandbox_tokens", "sandbox_webhooks",
    ]

    typealias Pair = (column: String, value: SQLValue)

    static func pairs(_ row: Row) -> [Pair] { zip(row.columns.names, row.values).map { ($0, $1) } }

    /// The same under the same names, and different in everything that shows.
    ///
    /// - Parameter seconds: how much older everything is.
    static func ofMerchant(_ merchant: Merchant.ID, _ row: Row, earlierBy seconds: Int64 = 3_600) -> [Pair] {
        pairs(row).map { column, value in
            switch (column, value) {
            case ("merchant_id", _): (column, .text(merchant.rawValue))
            case (_, .integer(let milliseconds)) where column.hasSuffix("_at") && milliseconds > 0:
                (column, .integer(milliseconds - 1_000 * seconds))
            case (_, .text(let text)) where shown.contains(column): (column, .text(text + " ajeno"))
            default: (column, value)
            }
        }
    }

    private static let shown: Set<String> = [
        "name", "description", "display_name", "nickname", "memo", "headline", "billing_name", "number",
        "cancel_comment", "browser",
    ]

    /// The same in the other mode: a row of its own, about the same things.
    ///
    /// - Returns: nil where a table has no mode, or only one.
    static func ofMode(_ row: Row, _ table: String) -> [Pair]? {
        guard row.columns.names.contains("livemode"), table != "test_clocks", table != "processor_accounts"
        else { return nil }
        return pairs(row).map { column, value in
            switch (column, value) {
            case ("livemode", _): (column, .integer(1))
            case (_, .text(let text)) where identities.contains(column) || identities.contains("\(table).\(column)"):
                (column, .text(text + "X"))
            case ("position", .integer(let position)) where ["payment_methods", "discounts"].contains(table):
                (column, .integer(position + 100))
            case ("number", .integer(let number)): (column, .integer(number + 1_000))
            case ("period_index", _) where table == "invoices": (column, .null)
            default: (column, value)
            }
        }
    }

    /// What no two rows of a merchant share, whatever their mode.
    private static let identities: Set<String> = [
        "id", "entry_id", "token_hash", "link_hash", "proof_hash", "number", "payments.invoice_id",
        "default_tax_rates.tax_rate_id",
    ]
}
