import Access
import Billing
import Core

/// Every address of one merchant's portal: `/p/{slug}/…`, or `/p/{slug}/c/{configuration}/…` for another configuration.
public struct PortalPaths: Sendable, Hashable {
    /// `/p/{slug}`.
    public let merchant: String
    /// What the pages of this browser session begin with. Its page is the summary, or the sign-in for who is not signed in.
    public let home: String

    /// - Parameter configuration: nil for the portal's public address.
    public init(slug: String, configuration: PortalConfiguration.ID? = nil) {
        merchant = "/p/" + slug
        home = configuration.map { "/p/\(slug)/c/\($0)" } ?? merchant
    }

    // Getting in and out
    public var signIn: String { home + "/sign-in" }
    public var code: String { home + "/sign-in/code" }
    public var resend: String { home + "/sign-in/resend" }
    public var accounts: String { home + "/sign-in/accounts" }
    public var passwordSignIn: String { home + "/sign-in/password" }
    public var activation: String { home + "/sign-in/activation" }
    public var signOut: String { home + "/sign-out" }
    /// Goes on as another customer of the same person.
    public var accountChange: String { home + "/account" }
    public var password: String { home + "/password" }
    public var passwordProof: String { password + "/proof" }
    public var passwordRemoval: String { password + "/removal" }
    /// As mails carry it, whatever the configuration.
    public func link(_ token: String) -> String { merchant + "/link/" + token }
    /// As `PortalSessions` makes it.
    public func session(_ token: String) -> String { merchant + "/s/" + token }

    /// Cancelling and withdrawing without an account.
    public func publicCancellation(_ kind: CancellationRequest.Kind) -> String {
        home + (kind == .cancel ? "/cancel" : "/withdraw")
    }
    public var publicCancellationReceipt: String { home + "/cancel/receipt" }
    /// As `CancellationRequests` makes it.
    public func publicCancellationProof(_ token: String) -> String { merchant + "/cancellation/" + token }

    /// As mails about one payment carry it, whatever the configuration.
    public func recovery(_ token: String) -> String { merchant + "/pay/" + token }
    public func recoveryMethod(_ token: String) -> String { recovery(token) + "/method" }
    public func recoveryCheckout(_ token: String) -> String { recovery(token) + "/checkout" }
    /// Where the processor sends whoever came by such a mail back to. These are stored, so they hold no token (A1).
    public func recoverySetup(_ id: SetupIntent.ID) -> String { merchant + "/pay-return/method/\(id)" }
    public func recoveryPaid(by attempt: PaymentAttempt.ID) -> String { merchant + "/pay-return/payment/\(attempt)" }

    // What is owed
    public var payments: String { home + "/pending" }
    public var everything: String { payments + "/all" }
    /// Some of it.
    public func chosen(_ invoices: [Invoice.ID]) -> String {
        everything + "?" + invoices.map { "\($0)=on" }.joined(separator: "&")
    }
    /// An amount towards it.
    public var amount: String { payments + "/amount" }
    /// What became of paying these in one go: each with the number of the last attempt that was known before.
    public func everythingPaid(_ offer: DebtOffer) -> String {
        everything + "/result/" + offer.parts.map { "\($0.invoice)-\($0.after)" }.joined(separator: ".")
    }
    public func pay(_ invoice: Invoice.ID) -> String { home + "/pending/\(invoice)" }
    /// Charges it to a stored method.
    public func charge(_ invoice: Invoice.ID) -> String { pay(invoice) + "/charge" }
    /// Where the processor sends the customer back to.
    public func paid(_ invoice: Invoice.ID, by attempt: PaymentAttempt.ID) -> String {
        pay(invoice) + "/return/\(attempt)"
    }

    // What became of it
    public var paymentHistory: String { home + "/payments" }
    /// One thing that happened: a try, a refund, a credit note.
    public func paymentEntry(_ id: String) -> String { paymentHistory + "/" + id }

    public var methods: String { home + "/methods" }
    public var fallback: String { methods + "/fallback" }
    public var methodOrder: String { methods + "/order" }
    public func method(_ id: PaymentMethod.ID) -> String { home + "/methods/\(id)" }
    /// What it can pay at once: asked when it was just added, or about one that has been there.
    public func methodOffer(_ id: PaymentMethod.ID, wasThere: Bool = false) -> String {
        method(id) + "/offer" + (wasThere ? "?there=1" : "")
    }
    public func methodDefault(_ id: PaymentMethod.ID) -> String { method(id) + "/default" }
    public func methodDeletion(_ id: PaymentMethod.ID) -> String { method(id) + "/deletion" }
    /// Where the processor sends the customer back to.
    public func setupIntent(_ id: SetupIntent.ID) -> String { home + "/methods/return/\(id)" }

    public var subscriptions: String { home + "/subscriptions" }
    public func subscription(_ id: Subscription.ID) -> String { home + "/subscriptions/\(id)" }
    public func subscriptionMethod(_ id: Subscription.ID) -> String { subscription(id) + "/method" }
    /// The page with "Actualizar" (S49). Without a method: the customer's default.
    public func methodChange(_ id: Subscription.ID, to method: PaymentMethod.ID?) -> String {
        subscriptionMethod(id) + "/" + (method?.rawValue ?? "default")
    }
    public func subscriptionSetup(_ id: Subscription.ID) -> String { subscription(id) + "/enrolment" }
    public func cancellation(_ id: Subscription.ID) -> String { subscription(id) + "/cancellation" }
    public func pause(_ id: Subscription.ID) -> String { subscription(id) + "/pause" }
    /// The page that confirms a pause: `…/pause/month-2`, or `…/pause/open` for one without an end.
    public func pause(_ id: Subscription.ID, for length: Recurrence?) -> String {
        pause(id) + "/" + Self.name(of: length)
    }
    public static func name(of length: Recurrence?) -> String {
        length.map { "\($0.interval.rawValue)-\($0.count)" } ?? "open"
    }
    public func pauseRemoval(_ id: Subscription.ID) -> String { subscription(id) + "/pause-removal" }
    public func resumption(_ id: Subscription.ID) -> String { subscription(id) + "/resumption" }
    public func reactivation(_ id: Subscription.ID) -> String { subscription(id) + "/return" }
    public func continuation(_ id: Subscription.ID) -> String { subscription(id) + "/continuation" }

    public var invoices: String { home + "/invoices" }
    public func invoice(_ id: Invoice.ID) -> String { home + "/invoices/\(id)" }
    /// The list as a file, and the papers of it in one. Without a year: of all.
    public func invoiceList(of year: Int?) -> String { invoices + "/csv" + (year.map { "?year=\($0)" } ?? "") }
    public func invoiceArchive(of year: Int?) -> String { invoices + "/zip" + (year.map { "?year=\($0)" } ?? "") }
    public func invoicePDF(_ id: Invoice.ID) -> String { invoice(id) + "/pdf" }
    public func receiptPDF(_ id: Invoice.ID) -> String { invoice(id) + "/receipt/pdf" }
    /// Of one charge of several.
    public func receiptPDF(_ id: Invoice.ID, of attempt: PaymentAttempt.ID) -> String {
        receiptPDF(id) + "?payment=\(attempt)"
    }
    /// Where anybody finds out whether a signed receipt is genuine, whatever the configuration.
    public func receiptCheck(_ signed: String) -> String { merchant + "/receipts/verify/" + signed }

    public var details: String { home + "/details" }
    public var email: String { details + "/email" }
    public var emailProof: String { email + "/proof" }
    public var emailResend: String { email + "/resend" }
    public var emailRemoval: String { email + "/removal" }
    /// As `EmailChanges` makes it.
    public func emailConfirmation(_ token: String) -> String { home + "/email/" + token }

    public var myData: String { home + "/data" }
    public var myDataFile: String { myData + "/download" }
    public var deletion: String { myData + "/deletion" }
    public var deletionRemoval: String { deletion + "/removal" }

    public var browserSessions: String { home + "/visits" }
    public func browserSession(_ id: BrowserSession.ID) -> String { home + "/visits/\(id)" }
    public var otherBrowserSessions: String { home + "/visits/others/end" }
}
