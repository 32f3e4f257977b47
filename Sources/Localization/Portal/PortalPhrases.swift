/// What customers read in the portal, one protocol per noun.
public protocol PortalPhrases: NavigationPhrases, SignInPhrases, SummaryPhrases, PaymentPhrases, WholeDebtPhrases,
    PaymentHistoryPhrases,
    TransferPhrases, PaymentMethodPhrases, FallbackPhrases, SubscriptionPhrases, CancellationPhrases, PausePhrases,
    ReactivationPhrases, StartingPhrases, PlanChangePhrases, InvoicePagePhrases, InvoiceHistoryPhrases, DetailsPhrases,
    EmailChangePhrases, MyDataPhrases, BrowserSessionPhrases, RecoveryPhrases, MailedLinkPhrases,
    CustomerAddressPhrases,
    AccountChangePhrases, PasswordPhrases,
    PublicCancellationPhrases, ReceiptPhrases, DerivationPhrases, ExportPhrases
{}
