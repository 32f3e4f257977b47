import Billing
import Core
import Storage

/// A visit to the hosted setup intent page.
public struct SandboxSetup: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, SQLText {
        case open, enrolled
        /// The customer went back without a method.
        case closed
    }

    public let page: String
    public let request: SetupRequest
    public var state: State
    var token: String?
    /// Of the last method that was refused on the page.
    public var declineCode: String?
    let createdAt: Instant
}

extension SandboxSetup {
    init(_ row: Row) throws {
        self.init(
            page: try row.text("page"),
            request: SetupRequest(
                reference: try row.id("reference"), account: ProcessorAccount(try Scope(sandbox: row)),
                kinds: PaymentMethod.Kind.list(try row.text("kinds")), customerName: try row.textIfAny("customer_name"),
                merchantName: try row.text("merchant_name"), locale: try row.text("locale"),
                returnURL: try row.text("return_url")),
            state: try row.value("state"), token: try row.textIfAny("token_id"),
            declineCode: try row.textIfAny("decline_code"), createdAt: try row.instant("created_at"))
    }
}

extension PaymentMethod.Kind {
    /// `card,transfer`, as stored.
    static func list(_ text: String) -> [PaymentMethod.Kind] {
        text.split(separator: ",").compactMap { PaymentMethod.Kind(rawValue: String($0)) }
    }
}

extension [PaymentMethod.Kind] {
    /// What a page shows: everything, when nothing in particular was asked for.
    public var offered: [PaymentMethod.Kind] { isEmpty ? PaymentMethod.Kind.allCases : self }

    var listed: String { map(\.rawValue).joined(separator: ",") }
}

extension Connection {
    func sandboxSetup(_ reference: SetupIntent.ID) throws -> SandboxSetup? {
        try first("SELECT * FROM sandbox_enrolments WHERE reference = \(reference)").map(SandboxSetup.init)
    }

    func sandboxSetup(page: String) throws -> SandboxSetup? {
        try first("SELECT * FROM sandbox_enrolments WHERE page = \(page) AND livemode = 0").map(SandboxSetup.init)
    }

    func insert(_ it: SandboxSetup) throws {
        let request = it.request
        try execute(
            """
            INSERT INTO sandbox_enrolments
                (reference, page, merchant_id, livemode, kinds, customer_name, merchant_name, locale, return_url,
                state, created_at)
            VALUES
                (\(request.reference), \(it.page), \(request.account.merchant), \(request.account.mode),
                \(request.kinds.listed), \(request.customerName), \(request.merchantName), \(request.locale),
                \(request.returnURL), \(it.state), \(it.createdAt))
            """)
    }

    func update(_ it: SandboxSetup) throws {
        try execute(
            """
            UPDATE sandbox_enrolments
            SET state = \(it.state), token_id = \(it.token), decline_code = \(it.declineCode)
            WHERE reference = \(it.request.reference)
            """)
    }
}
