/// Mails about a part of an invoice that was paid (U6).
public protocol PartPaidMailPhrases {
    func partPaidMailIntro(_ amount: String, _ what: String) -> String
    var leftToPay: String { get }
    /// All of it has been paid by the time the letter is written.
    var nothingLeftToPay: String { get }
    /// The calendar of retries charges the rest.
    func restChargedOn(_ date: String) -> String
}
