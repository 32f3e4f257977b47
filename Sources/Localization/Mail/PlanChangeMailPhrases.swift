/// Mails about a change of plan that is made, that waits for its day, or that is not made after all.
public protocol PlanChangeMailPhrases {
    func planChangedMailSubject(_ plan: String) -> String
    var planChangedMailIntro: String { get }
    func planWillChangeMailSubject(_ date: String) -> String
    func planWillChangeMailIntro(_ date: String) -> String
    /// The same four, of more or less of what there is.
    func quantityChangedMailSubject(_ plan: String) -> String
    var quantityChangedMailIntro: String { get }
    func quantityWillChangeMailSubject(_ date: String) -> String
    func quantityWillChangeMailIntro(_ date: String) -> String
    var planBeforeLabel: String { get }
    var planNowLabel: String { get }
    func planFromLabel(_ date: String) -> String
    var chargedForChangeLabel: String { get }
    /// Where the reader pays by hand.
    var invoicedForChangeLabel: String { get }
    /// Of what was offered to the reader while they were leaving.
    var offerEndsWithChange: String { get }
    func planKeptMailSubject(_ plan: String) -> String
    /// - Parameter current: what the reader keeps.
    func planKeptMailIntro(_ plan: String, _ current: String) -> String
}
