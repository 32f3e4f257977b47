import Localization

/// To the merchant: a customer asks that their data be deleted, which only the merchant does.
public struct DeletionRequestedLetter: Letter {
    public let customer: String
    public let email: String?
    /// By which the merchant's program knows them.
    public let id: String

    public init(customer: String, email: String?, id: String) {
        self.customer = customer
        self.email = email
        self.id = id
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.nameLabel, customer)]
        if let email { facts.append(.init(say.emailLabel, email)) }
        facts.append(.init(say.deletionMailCustomerID, id))
        return LetterContent(
            subject: say.deletionMailSubject(customer),
            paragraphs: [say.deletionMailIntro(customer), say.deletionMailAdvice], facts: facts, to: .merchant)
    }
}
