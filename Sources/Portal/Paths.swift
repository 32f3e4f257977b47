import Billing
import Core

/// Every address of one merchant's portal: `/p/{slug}/…`, or `/p/{slug}/c/{configuration}/…` for another configuration.
public struct PortalPaths: Sendable, Hashable {
    /// `/p/{slug}`.
    let merchant: String
    /// What the pages of this browser session begin with. Its page is the summary, or the sign-in for who is not signed in.
    public let home: String

    /// - Parameter configuration: nil for the portal's public address.
    public init(slug: String, configuration: PortalConfiguration.ID? = nil) {
        merchant = "/p/" + slug
        home = configuration.map { "/p/\(slug)/c/\($0)" } ?? merchant
    }

    // Getting in and out
    var signIn: String { home + "/sign-in" }
    var code: String { home + "/sign-in/code" }
    var resend: String { home + "/sign-in/resend" }
    var accounts: String { home + "/sign-in/accounts" }
    var signOut: String { home + "/sign-out" }
    /// As mails carry it, whatever the configuration.
    func link(_ token: String) -> String { merchant + "/link/" + token }
    /// As `PortalSessions` makes it.
    func session(_ token: String) -> String { merchant + "/s/" + token }

    /// As mails about one payment carry it, whatever the configuration.
    func recovery(_ token: String) -> String { merchant + "/pay/" + token }
    func recoveryMethod(_ token: String) -> String { recovery(token) + "/method" }
    func recoveryCheckout(_ token: String) -> String { recovery(token) + "/checkout" }
    /// Where the processor sends whoever came by such a mail back to. These are stored, so they hold no token (A1).
    func recoverySetup(_ id: SetupIntent.ID) -> String { merchant + "/pay-return/method/\(id)" }
    func recoveryPaid(by attempt: PaymentAttempt.ID) -> String { merchant + "/pay-return/payment/\(attempt)" }

    // What is owed
    var payments: String { home + "/pending" }
    var everything: String { payments + "/all" }
    /// What became of paying these in one go.
    func everythingPaid(_ invoices: [Invoice.ID]) -> String {
        everything + "/result/" + invoices.map(\.rawValue).joined(separator: ".")
    }
    func pay(_ invoice: Invoice.ID) -> String { home + "/pending/\(invoice)" }
    /// Charges it to a stored method.
    func charge(_ invoice: Invoice.ID) -> String { pay(invoice) + "/charge" }
    /// Where the processor sends the customer back to.
    func paid(_ invoice: Invoice.ID, by attempt: PaymentAttempt.ID) -> String {
        pay(invoice) + "/return/\(attempt)"
    }

    var methods: String { home + "/methods" }
    var fallback: String { methods + "/fallback" }
    func method(_ id: PaymentMethod.ID) -> String { home + "/methods/\(id)" }
    /// What it can pay at once: asked when it was just added, or about one that has been there.
    func methodOffer(_ id: PaymentMethod.ID, wasThere: Bool = false) -> String {
        method(id) + "/offer" + (wasThere ? "?there=1" : "")
    }
    func methodDefault(_ id: PaymentMethod.ID) -> String { method(id) + "/default" }
    func methodDeletion(_ id: PaymentMethod.ID) -> String { method(id) + "/deletion" }
    /// Where the processor sends the customer back to.
    func setupIntent(_ id: SetupIntent.ID) -> String { home + "/methods/return/\(id)" }

    var subscriptions: String { home + "/subscriptions" }
    func subscription(_ id: Subscription.ID) -> String { home + "/subscriptions/\(id)" }
    func subscriptionMethod(_ id: Subscription.ID) -> String { subscription(id) + "/method" }
    /// The page with "Actualizar" (S49). Without a method: the customer's default.
    func methodChange(_ id: Subscription.ID, to method: PaymentMethod.ID?) -> String {
        subscriptionMethod(id) + "/" + (method?.rawValue ?? "default")
    }
    func subscriptionSetup(_ id: Subscription.ID) -> String { subscription(id) + "/enrolment" }
    func cancellation(_ id: Subscription.ID) -> String { subscription(id) + "/cancellation" }
    func pause(_ id: Subscription.ID) -> String { subscription(id) + "/pause" }
    /// The page that confirms a pause: `…/pause/month-2`, or `…/pause/open` for one without an end.
    func pause(_ id: Subscription.ID, for length: Recurrence?) -> String {
        pause(id) + "/" + Self.name(of: length)
    }
    static func name(of length: Recurrence?) -> String {
        length.map { "\($0.interval.rawValue)-\($0.count)" } ?? "open"
    }
    func pauseRemoval(_ id: Subscription.ID) -> String { subscription(id) + "/pause-removal" }
    func resumption(_ id: Subscription.ID) -> String { subscription(id) + "/resumption" }
    func reactivation(_ id: Subscription.ID) -> String { subscription(id) + "/return" }
    func continuation(_ id: Subscription.ID) -> String { subscription(id) + "/continuation" }

    var invoices: String { home + "/invoices" }
    func invoice(_ id: Invoice.ID) -> String { home + "/invoices/\(id)" }
    func invoicePDF(_ id: Invoice.ID) -> String { invoice(id) + "/pdf" }

    var details: String { home + "/details" }

    var browserSessions: String { home + "/visits" }
    func browserSession(_ id: BrowserSession.ID) -> String { home + "/visits/\(id)" }
    var otherBrowserSessions: String { home + "/visits/others/end" }
}
