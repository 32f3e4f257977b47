/// Mail to who was leaving, and took what the merchant offered.
public protocol RetentionMailPhrases {
    func offerMailSubject(_ plan: String) -> String
    func offerMailIntro(_ plan: String) -> String
    /// - Parameter what: how much less, and of which charges.
    func offerMailDiscount(_ what: String) -> String
}
