/// What the merchant is told when a customer asks to be forgotten.
public protocol DeletionMailPhrases {
    func deletionMailSubject(_ customer: String) -> String
    func deletionMailIntro(_ customer: String) -> String
    var deletionMailAdvice: String { get }
    var deletionMailCustomerID: String { get }
}
