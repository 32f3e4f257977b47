/// What mail says. Phrases that every mail shares, and one protocol per subject.
public protocol MailPhrases: SignInMailPhrases, AccountMailPhrases, DeletionMailPhrases, InvoiceMailPhrases,
    PublicCancellationMailPhrases, CancellationAnswerMailPhrases, PartPaidMailPhrases, PaymentPlanMailPhrases,
    DunningMailPhrases, InvoiceCopyMailPhrases,
    MissedPeriodsMailPhrases, SubscriptionMailPhrases, ChangePaymentMailPhrases, PlanChangeMailPhrases,
    RetentionMailPhrases,
    MethodMailPhrases, FreshLinkMailPhrases, PeopleMailPhrases
{
    func greeting(_ name: String) -> String
    var greetingWithoutName: String { get }
    /// Before the address of the portal, at the foot of every mail.
    var portalLinkLabel: String { get }
    func sentBecause(_ merchant: String) -> String
    /// The same at the foot of what the merchant itself is sent.
    var customersPortalLabel: String { get }
    func sentToMerchantBecause(_ merchant: String) -> String
    var ignoreIfNotYou: String { get }
    /// For readers whose mail program shows no buttons. The address follows.
    var copyLink: String { get }
}
