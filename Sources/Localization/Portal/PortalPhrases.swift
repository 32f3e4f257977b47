/// What customers read in the portal, one protocol per noun.
public protocol PortalPhrases: NavigationPhrases, SignInPhrases, SummaryPhrases, PendingPaymentPhrases, TransferPhrases,
    PaymentMethodPhrases, FallbackPhrases, SubscriptionPhrases, CancellationPhrases, PausePhrases, ReturnPhrases,
    StartingPhrases, InvoicePagePhrases, DetailsPhrases, VisitPhrases, PurposePhrases
{}
