extension PaymentsPage {
    struct Paid: Sendable {
        let plan: String
        let amount: String
        /// `Pagado el 14 de marzo de 2026`.
        let sentence: String
        let details: String?
    }
}
