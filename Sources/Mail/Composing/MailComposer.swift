import Billing
import Core
import Localization
import Wording

/// Everything at hand to write one letter: whose it is, whom it goes to, and the words of its reader.
struct MailComposer: Sendable {
    let billing: BillingContext
    let merchant: Merchant
    let customer: Customer
    let notification: CustomerNotification
    let reader: Reader
    /// The merchant's own words for this letter; nil: the letter's.
    var wording: LetterWording?

    var scope: Scope { notification.scope }
    var say: any Language { reader.say }
    /// The pages of the merchant's portal: which of its configurations the reader has is the portal's business.
    var paths: PortalPaths { PortalPaths(slug: merchant.slug) }

    func address(_ path: String) -> String { billing.baseURL + path }

    /// - Returns: nil when what it was about is gone.
    func write() async throws -> ComposedLetter? {
        do {
            switch notification.kind {
            case .signIn: return try await signIn()
            case .invoiceCreated, .paymentSucceeded, .paymentFailed, .actionRequired, .incompletePayment, .refunded:
                return try await aboutInvoice()
            case .partPaid: return try await aboutPartPaid()
            case .paymentPlanAgreed, .paymentPlanReminder, .paymentPlanBroken: return try await aboutPaymentPlan()
            case .missedPeriods: return try await aboutMissedPeriods()
            case .trialWillEnd, .subscriptionCanceled, .cancellationUndone, .subscriptionPaused, .subscriptionResumed:
                return try await aboutSubscription()
            case .retentionOfferTaken: return try await aboutRetention()
            case .changeRefused: return try await aboutRefusedChange()
            case .planChanged, .planKept: return try await aboutPlanChange()
            case .methodAdded, .methodRemoved, .cardExpiring: return try await aboutMethod()
            case .confirmEmail: return try confirmEmail()
            case .confirmCopy: return try confirmCopy()
            case .copyAdded: return try copyAdded()
            case .invoiceCopy: return try await invoiceCopy()
            case .copiesEnded: return try sheet(in: say).write(CopiesEndedLetter(), to: nil)
            case .freshLink: return try await freshLink()
            case .deletionRequested: return try await deletionRequested()
            case .passwordChanged, .passwordRemoved:
                return try written(PasswordLetter(isRemoved: notification.kind == .passwordRemoved))
            case .emailChanged: return try emailChanged()
            }
        } catch let error as BillingError where error.kind == .notFound {
            return nil
        }
    }

    /// The merchant's paper.
    func sheet(in say: any Language) throws -> Letterhead {
        Letterhead(
            merchant: merchant.name, color: try HexColor(merchant.brand.color),
            footer: [merchant.brand.address ?? ""].filter { !$0.isEmpty },
            portal: address(paths.home), say: say, isTest: scope.mode == .test,
            isPortalOff: !merchant.portalIsEnabled)
    }

    func written(_ letter: some Letter) throws -> ComposedLetter {
        var head = try sheet(in: say)
        if notification.kind.choice != nil { head.letterChoices = address(paths.letters) }
        head.wording = wording
        return head.write(letter, to: customer.details.name)
    }

    func name(of method: PaymentMethod) -> String { method.facts.title(in: say) }

    /// How the next period of a subscription is paid for; without one, what the customer's default would pay.
    func next(of subscription: Subscription?) async throws -> NextPayment {
        let methods = PaymentMethods(billing)
        if let subscription { return try await methods.nextPayment(of: subscription) }
        return try await methods.list(of: customer.id, in: scope).first.map { .charged($0) } ?? .withoutMethod
    }

    /// What the next period of a subscription costs, taxes and discounts and all (M4).
    func price(of subscription: Subscription) async throws -> String {
        let charge = try await Subscriptions(billing).outlook(of: subscription).charge
        return reader.money(try charge ?? subscription.amount())
    }

    /// What a subscription is called.
    func plan(of subscription: Subscription) async throws -> String {
        try await Catalog(billing).plans([subscription], in: scope, baseURL: billing.baseURL).name(of: subscription)
    }

    /// What an invoice is for.
    func title(of invoice: Invoice) async throws -> String {
        try await Catalog(billing).plans(invoices: [invoice], in: scope, baseURL: billing.baseURL)
            .title(of: invoice, in: say)
    }
}
