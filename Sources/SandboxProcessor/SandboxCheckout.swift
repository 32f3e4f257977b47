import Billing
import Core
import Storage

/// A visit to the hosted checkout page. Methods that are refused there may be followed by others, until the customer goes
/// back: only then does the attempt end.
public struct SandboxCheckout: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, SQLText {
        case open
        /// There is a charge, which tells the rest.
        case charged
        case closed
    }

    public let page: String
    public let request: CheckoutRequest
    public var state: State
    /// Of the last method that was refused on the page.
    public var declineCode: String?
    let createdAt: Instant

    /// What became of it while there is no charge.
    func outcome(baseURL: String) -> ChargeOutcome {
        let references = ChargeReferences([.session: page])
        if request.account.mode.isLive { return .declined(.testModeOnly, references) }
        guard state == .closed else {
            return .requiresAction(.redirect(url: SandboxAddress.checkout(page, baseURL)), references)
        }
        return .declined(declineCode.map { SandboxProcessor.declines.decline($0) } ?? .canceled, references)
    }
}

extension SandboxCheckout {
    init(_ row: Row) throws {
        self.init(
            page: try row.text("page"),
            request: CheckoutRequest(
                attempt: try row.id("attempt_id"), account: ProcessorAccount(try Scope(sandbox: row)),
                invoice: try row.id("invoice_id"),
                money: try row.money("amount"), description: try row.text("description"),
                kinds: PaymentMethod.Kind.list(try row.text("kinds")), merchantName: try row.text("merchant_name"),
                locale: try row.text("locale"), returnURL: try row.text("return_url"),
                instalments: try row.int64("instalments")),
            state: try row.value("state"), declineCode: try row.textIfAny("decline_code"),
            createdAt: try row.instant("created_at"))
    }
}

extension Connection {
    func sandboxCheckout(_ attempt: PaymentAttempt.ID) throws -> SandboxCheckout? {
        try first("SELECT * FROM sandbox_checkouts WHERE attempt_id = \(attempt)").map(SandboxCheckout.init)
    }

    /// - Returns: nil for what is another account's, too.
    func sandboxCheckout(_ attempt: AttemptReference) throws -> SandboxCheckout? {
        guard let checkout = try sandboxCheckout(attempt.attempt), checkout.request.account == attempt.account else {
            return nil
        }
        return checkout
    }

    func sandboxCheckout(page: String) throws -> SandboxCheckout? {
        try first("SELECT * FROM sandbox_checkouts WHERE page = \(page) AND livemode = 0").map(SandboxCheckout.init)
    }

    func insert(_ it: SandboxCheckout) throws {
        let request = it.request
        try execute(
            """
            INSERT INTO sandbox_checkouts
                (attempt_id, page, merchant_id, livemode, invoice_id, amount, currency, description, kinds,
                merchant_name, locale, return_url, state, created_at, instalments)
            VALUES
                (\(request.attempt), \(it.page), \(request.account.merchant), \(request.account.mode),
                \(request.invoice), \(request.money.amount), \(request.money.currency), \(request.description),
                \(request.kinds.listed), \(request.merchantName), \(request.locale), \(request.returnURL),
                \(it.state), \(it.createdAt), \(request.instalments))
            """)
    }

    func update(_ it: SandboxCheckout) throws {
        try execute(
            """
            UPDATE sandbox_checkouts
            SET state = \(it.state), decline_code = \(it.declineCode)
            WHERE attempt_id = \(it.request.attempt)
            """)
    }
}
