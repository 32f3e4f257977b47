/// What customers read in the portal, one protocol per noun.
public protocol PortalPhrases: NavigationPhrases, SignInPhrases, SummaryPhrases, PaymentPhrases, WholeDebtPhrases,
    PartialPaymentPhrases, PaymentPlanPhrases, PaymentPlanProgressPhrases, PaymentPlanEndPhrases,
    PaymentHistoryPhrases,
    TransferPhrases, PaymentMethodPhrases, MethodOrderPhrases, FallbackPhrases, SubscriptionPhrases,
    CancellationPhrases, PausePhrases,
    CancellationRefundPhrases,
    RetentionPhrases,
    ReactivationPhrases, StartingPhrases, PlanChangePhrases, ChangePaymentPhrases, PromotionPhrases,
    BillingDetailsPhrases,
    InvoicePagePhrases, InvoiceHistoryPhrases, DetailsPhrases,
    EmailChangePhrases, MyDataPhrases, BrowserSessionPhrases, RecoveryPhrases, MailedLinkPhrases,
    CustomerAddressPhrases,
    AccountChangePhrases, PasswordPhrases,
    LetterChoicePhrases, PurchaseOrderPhrases, InvoiceCopyPhrases,
    PublicCancellationPhrases, ReceiptPhrases, DerivationPhrases, ExportPhrases
{}
