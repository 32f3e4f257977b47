import Billing

extension WholeDebtController {
    /// An invoice in the address of a result, and the number of the last attempt at it before the button was pressed.
    struct Pressed: Sendable {
        let invoice: Invoice.ID
        /// Nil where the address does not say.
        let after: Int?

        /// `in_1-2`, or `in_1`.
        init(_ text: Substring) {
            let parts = text.split(separator: "-", maxSplits: 1)
            invoice = Invoice.ID(String(parts.first ?? ""))
            after = parts.count == 2 ? Int(parts[1]) : nil
        }
    }
}
