import Localization

extension PaymentsPage {
    /// On its way: nobody should pay it twice (P3).
    struct Waiting: Sendable {
        let plan: String
        let amount: String
        let standing: InvoiceStanding
        /// Who is to act, and how long that takes.
        let sentence: String
        /// Where to see what became of it.
        let follow: (label: String, address: String)?
        let details: String?
        var picture: String? = nil
        var note: [String] = []
    }
}
