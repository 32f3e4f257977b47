/// What customers read in the portal, one protocol per noun.
public protocol PortalPhrases: NavigationPhrases, SignInPhrases, SummaryPhrases, PaymentPhrases, WholeDebtPhrases,
    PartialPaymentPhrases,
    PaymentHistoryPhrases,
    TransferPhrases, PaymentMethodPhrases, FallbackPhrases, SubscriptionPhrases, CancellationPhrases, PausePhrases,
    ReactivationPhrases, StartingPhrases, PlanChangePhrases, PromotionPhrases, BillingDetailsPhrases,
    InvoicePagePhrases, InvoiceHistoryPhrases, DetailsPhrases,
    EmailChangePhrases, MyDataPhrases, BrowserSessionPhrases, RecoveryPhrases, MailedLinkPhrases,
    CustomerAddressPhrases,
    AccountChangePhrases, PasswordPhrases,
    LetterChoicePhrases, PurchaseOrderPhrases, InvoiceCopyPhrases,
    PublicCancellationPhrases, ReceiptPhrases, DerivationPhrases, ExportPhrases
{}
