import Billing
import Core
import Storage

/// What somebody without an account at hand asks for: to cancel, or to withdraw. It is received from everybody, and does
/// nothing until the mailbox has proven it.
public struct CancellationRequest: Hashable, Sendable, Identified {
    public static let idPrefix = "crq_"
    public typealias ID = Core.ID<CancellationRequest>

    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText { case cancel, withdraw }

    public enum State: String, Hashable, Sendable, CaseIterable, SQLText {
        /// Its mailbox has not proven it yet.
        case received
        /// Proven, and something of it is for the merchant to decide or to give back.
        case waitingForMerchant = "waiting_for_merchant"
        case done
    }

    /// How long its link works, from the moment its letter leaves.
    public static let life = Span.hours(72)

    public let id: ID
    public let scope: Scope
    /// In the merchant's own series: `PATITAS-B-000012`.
    public let number: String
    public let kind: Kind
    public let preset: CancellationPreset
    public internal(set) var state: State
    public let name: String
    /// As it was typed. Mail goes there only while nobody has it (A8); empty once it was forgotten, as `name` and `what`.
    public let email: String
    /// In their own words.
    public let what: String
    /// The language of the page that asked, and of the letter.
    public let locale: String
    public let receivedAt: Instant
    public let expiresAt: Instant
    public internal(set) var provedAt: Instant?
    /// Who proved to be its sender.
    public internal(set) var customer: Customer.ID?
    /// What was ended by it.
    public internal(set) var subscriptions: [Subscription.ID]
    /// What was meant and could not be ended, for its first payment was under way: the merchant looks at it.
    public internal(set) var left: [Subscription.ID] = []
    /// What was paid for what was withdrawn from, and not given back yet. It waits for the merchant.
    public internal(set) var dueBack: Money?
    /// What waited for the next invoice of what was withdrawn from, and is not billed any more.
    public internal(set) var unbilled: Money?
    /// By when the merchant answers, while it waits for them.
    public internal(set) var answerBy: Instant?
    public internal(set) var endedAt: Instant?
    /// What the merchant said when they closed it: whoever proved it is told.
    public internal(set) var closingReason: String?
}

/// What a stranger typed.
public struct CancellationDraft: Hashable, Sendable {
    public static let nameLimit = 100
    public static let whatLimit = 500
    /// Of what the merchant says when they close a request.
    public static let reasonLimit = 500

    public let kind: CancellationRequest.Kind
    public let name: String
    public let email: String
    public let what: String

    public init(_ kind: CancellationRequest.Kind, name: String, email: String, what: String) {
        self.kind = kind
        self.name = name
        self.email = email
        self.what = what
    }

    /// Everything that cannot be taken, field by field: `name`, `email`, `what`.
    public var problems: [BillingError] {
        var problems: [BillingError] = []
        do throws(BillingError) {
            try Self.requireFilled(FreeText.line(name, parameter: "name", limit: Self.nameLimit), "name")
        } catch { problems.append(error) }
        do throws(BillingError) { _ = try EmailAddress(email) } catch { problems.append(error) }
        do throws(BillingError) {
            try Self.requireFilled(FreeText.text(what, parameter: "what", limit: Self.whatLimit), "what")
        } catch { problems.append(error) }
        return problems
    }

    /// The same, trimmed.
    func checked() throws(BillingError) -> CancellationDraft {
        if let problem = problems.first { throw problem }
        return CancellationDraft(
            kind, name: try FreeText.line(name, parameter: "name", limit: Self.nameLimit),
            email: try EmailAddress(email).text,
            what: try FreeText.text(what, parameter: "what", limit: Self.whatLimit))
    }

    private static func requireFilled(_ text: String, _ parameter: String) throws(BillingError) {
        guard !text.isEmpty else { throw .missing(parameter) }
    }
}

/// Why a request is not taken, or its link does nothing.
public enum CancellationRefusal: Error, Hashable, Sendable {
    /// Too many came from where it comes from.
    case networkIsBusy
    /// Used, too old or never made: they look alike (C2).
    case linkSpent
    /// What was chosen is none of what the link leads to.
    case unknownChoice
}
