/// Mail to who was leaving, and took what the merchant offered.
public protocol RetentionMailPhrases {
    func offerMailSubject(_ plan: String) -> String
    func offerMailIntro(_ plan: String) -> String
}
