import Storage

extension Migrations {
    /// What whoever proved a request is written: that it is confirmed, and how the merchant closed it, with the reason that they
    /// gave.
    static let cancellationAnswers = Migration("0110_cancellation_answers") { _ in
        [
            "ALTER TABLE cancellation_requests ADD COLUMN outcome_letter_state TEXT",
            "ALTER TABLE cancellation_requests ADD COLUMN closing_letter_state TEXT",
            "ALTER TABLE cancellation_requests ADD COLUMN closing_reason TEXT",
        ]
    }
}
