import Core
import Storage

/// Something that happened, recorded in the transaction that made it happen (H2, D3).
public struct Event: Hashable, Sendable, Identified {
    public static let idPrefix = "evt_"
    public typealias ID = Core.ID<Event>

    public let id: ID
    public let scope: Scope
    public let kind: Kind
    /// The id of what it is about.
    public let subject: String
    public let customer: Customer.ID?
    /// The subject as the API shows it at that moment: JSON text.
    public let snapshot: String
    /// The request of a program that made it happen; nil for what a person or the calendar did.
    public let request: Request?
    public let createdAt: Instant

    /// What a program asked, as it can find it in its own log.
    public struct Request: Hashable, Sendable {
        /// As the answer's `Request-Id` says.
        public let id: String
        public let idempotencyKey: String?

        public init(id: String, idempotencyKey: String?) {
            self.id = id
            self.idempotencyKey = idempotencyKey
        }
    }

    /// What the event is about.
    public enum Subject: Hashable, Sendable {
        case customer(Customer.ID)
        case product(Product.ID)
        case price(Price.ID)
        case subscription(Subscription.ID)
        case invoice(Invoice.ID)
        case payment(Payment.ID)
        case method(PaymentMethod.ID)
        case setupIntent(SetupIntent.ID)
        case portalSession(PortalSession.ID)
        case configuration(PortalConfiguration.ID)
        case testClock(TestClock.ID)
        case refund(Refund.ID)
        case creditNote(CreditNote.ID)
        case invoiceItem(InvoiceItem.ID)
        case paymentPlan(PaymentPlan.ID)
        /// By its id: who asks without an account is none of billing's nouns.
        case cancellationRequest(String)

        public var id: String {
            switch self {
            case .customer(let id): id.rawValue
            case .product(let id): id.rawValue
            case .price(let id): id.rawValue
            case .subscription(let id): id.rawValue
            case .invoice(let id): id.rawValue
            case .payment(let id): id.rawValue
            case .method(let id): id.rawValue
            case .setupIntent(let id): id.rawValue
            case .portalSession(let id): id.rawValue
            case .configuration(let id): id.rawValue
            case .testClock(let id): id.rawValue
            case .refund(let id): id.rawValue
            case .creditNote(let id): id.rawValue
            case .invoiceItem(let id): id.rawValue
            case .paymentPlan(let id): id.rawValue
            case .cancellationRequest(let id): id
            }
        }
    }

    /// Stripe's names.
    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        case customerCreated = "customer.created"
        case customerUpdated = "customer.updated"
        case customerDeleted = "customer.deleted"
        /// The customer asks that their data be deleted, and takes it back: ours, Stripe has none.
        case customerDeletionRequested = "customer.deletion_requested"
        case customerDeletionWithdrawn = "customer.deletion_withdrawn"
        case productCreated = "product.created"
        case productUpdated = "product.updated"
        case productDeleted = "product.deleted"
        case priceCreated = "price.created"
        case priceUpdated = "price.updated"
        case subscriptionCreated = "customer.subscription.created"
        case subscriptionUpdated = "customer.subscription.updated"
        case subscriptionDeleted = "customer.subscription.deleted"
        case subscriptionPaused = "customer.subscription.paused"
        case subscriptionResumed = "customer.subscription.resumed"
        /// A change that waited for its money was paid, and made.
        case subscriptionPendingUpdateApplied = "customer.subscription.pending_update_applied"
        /// A change that waited for the end of the period could no longer be made, or was not paid, and was dropped.
        case subscriptionPendingUpdateExpired = "customer.subscription.pending_update_expired"
        case subscriptionTrialWillEnd = "customer.subscription.trial_will_end"
        case invoiceCreated = "invoice.created"
        case invoiceUpdated = "invoice.updated"
        case invoiceDeleted = "invoice.deleted"
        case invoiceFinalized = "invoice.finalized"
        case invoiceSent = "invoice.sent"
        case invoicePaid = "invoice.paid"
        case invoicePaymentSucceeded = "invoice.payment_succeeded"
        case invoicePaymentFailed = "invoice.payment_failed"
        case invoicePaymentActionRequired = "invoice.payment_action_required"
        case invoiceVoided = "invoice.voided"
        case invoiceMarkedUncollectible = "invoice.marked_uncollectible"
        case invoiceItemCreated = "invoiceitem.created"
        case invoiceItemDeleted = "invoiceitem.deleted"
        case paymentCreated = "payment_intent.created"
        case paymentSucceeded = "payment_intent.succeeded"
        case paymentFailed = "payment_intent.payment_failed"
        case paymentProcessing = "payment_intent.processing"
        case paymentCanceled = "payment_intent.canceled"
        case methodAttached = "payment_method.attached"
        case methodDetached = "payment_method.detached"
        case methodUpdated = "payment_method.updated"
        /// A card is about to expire: ours, for Stripe tells it of sources only (`customer.source.expiring`).
        case methodExpiring = "payment_method.expiring"
        case setupIntentCreated = "setup_intent.created"
        case setupIntentSucceeded = "setup_intent.succeeded"
        case setupIntentFailed = "setup_intent.setup_failed"
        case portalSessionCreated = "billing_portal.session.created"
        case configurationCreated = "billing_portal.configuration.created"
        case configurationUpdated = "billing_portal.configuration.updated"
        case refundUpdated = "refund.updated"
        case creditNoteCreated = "credit_note.created"
        /// Somebody asks without an account, and what comes of it: ours, Stripe has none.
        case cancellationRequestCreated = "cancellation_request.created"
        case cancellationRequestUpdated = "cancellation_request.updated"
        /// A customer promises to pay, and what becomes of that: ours, Stripe has none.
        case paymentPlanCreated = "payment_plan.created"
        case paymentPlanKept = "payment_plan.kept"
        case paymentPlanBroken = "payment_plan.broken"
        case paymentPlanCanceled = "payment_plan.canceled"
        case paymentPlanDeclined = "payment_plan.declined"
        case paymentPlanEnded = "payment_plan.ended"
        case testClockCreated = "test_helpers.test_clock.created"
        case testClockReady = "test_helpers.test_clock.ready"
        case testClockFailed = "test_helpers.test_clock.internal_failure"
    }
}
