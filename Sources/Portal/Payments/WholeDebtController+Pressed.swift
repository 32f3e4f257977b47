import Billing

extension WholeDebtController {
    /// That promises ended with what came of the press, each said once.
    ///
    /// - Parameter tried: the last attempt of each invoice.
    func planEnds(
        after pressed: [Pressed], _ tried: [Invoice.ID: PaymentAttempt], _ context: CustomerContext
    ) async throws -> [String] {
        var ends: [String] = []
        for one in pressed {
            guard let last = tried[one.invoice], last.number > one.after ?? 0,
                let end = try await presenter.planEnd(after: last, context), !ends.contains(end)
            else { continue }
            ends.append(end)
        }
        return ends
    }

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
