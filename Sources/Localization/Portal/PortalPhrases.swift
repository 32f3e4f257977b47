/// What customers read in the portal, one protocol per noun.
public protocol PortalPhrases: NavigationPhrases, SignInPhrases, SummaryPhrases, PendingPaymentPhrases,
    PaymentMethodPhrases, SubscriptionPhrases, CancellationPhrases, InvoicePagePhrases, DetailsPhrases, VisitPhrases
{}
