/// The page of a mailed link whose only purpose is one payment (S13, S39).
public protocol RecoveryPhrases {
    var purposeTitle: String { get }
    func purposeIntro(_ merchant: String) -> String
    var replaceMethod: String { get }
    /// Before leaving to the processor's page: what the new method is charged for.
    var replaceMethodHint: String { get }
    /// Beside ``replaceMethod``: without changing what pays the next ones.
    var payOnce: String { get }
    var spentPurposeTitle: String { get }
    var spentPurpose: String { get }
    var enterPortal: String { get }
    var backToPayment: String { get }
}
